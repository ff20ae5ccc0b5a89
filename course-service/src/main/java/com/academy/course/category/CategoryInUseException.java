package com.academy.course.category;

import com.academy.platform.error.ConflictException;

class CategoryInUseException extends ConflictException {

    CategoryInUseException() {
        super("category-in-use", "Courses or other categories are in this category.");
    }
}
