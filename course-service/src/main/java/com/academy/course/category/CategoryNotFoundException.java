package com.academy.course.category;

import com.academy.platform.error.NotFoundException;

class CategoryNotFoundException extends NotFoundException {

    CategoryNotFoundException() {
        super("category-not-found", "There is no such category.");
    }
}
