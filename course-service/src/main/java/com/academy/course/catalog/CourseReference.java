package com.academy.course.catalog;

import com.academy.course.Slug;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.UUID;
import java.util.regex.Pattern;

/** How an address names a course. */
public sealed interface CourseReference {

    Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static CourseReference of(String idOrSlug) {
        if (ID.matcher(idOrSlug).matches()) {
            return new ById(new CourseId(UUID.fromString(idOrSlug)));
        }
        if (Slug.isOne(idOrSlug)) {
            return new BySlug(new Slug(idOrSlug));
        }
        throw new InvalidRequestException(
                "invalid-request",
                "Some fields are not valid.",
                new FieldProblem("#/id", "This is neither an id nor a slug."));
    }

    record ById(CourseId id) implements CourseReference {}

    record BySlug(Slug slug) implements CourseReference {}
}
