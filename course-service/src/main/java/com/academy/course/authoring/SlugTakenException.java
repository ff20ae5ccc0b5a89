package com.academy.course.authoring;

import com.academy.course.Slug;
import com.academy.platform.error.ConflictException;
import com.academy.platform.jdbc.Constraint;
import org.springframework.dao.DataIntegrityViolationException;

class SlugTakenException extends ConflictException {

    private SlugTakenException(Slug slug) {
        super("slug-taken", "Another course has the slug %s.".formatted(slug.value()));
    }

    static RuntimeException or(DataIntegrityViolationException violation, Slug slug) {
        return Constraint.isViolated(violation, "course_slug_once") ? new SlugTakenException(slug) : violation;
    }
}
