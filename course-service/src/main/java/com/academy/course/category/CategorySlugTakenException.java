package com.academy.course.category;

import com.academy.course.Slug;
import com.academy.platform.error.ConflictException;

class CategorySlugTakenException extends ConflictException {

    CategorySlugTakenException(Slug slug) {
        super("slug-taken", "Another category has the slug %s.".formatted(slug.value()));
    }
}
