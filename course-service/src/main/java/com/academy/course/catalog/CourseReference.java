package com.academy.course.catalog;

import com.academy.course.Slug;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.InvalidRequestException;
import java.util.Optional;
import java.util.UUID;

/** How an address names a course. */
public sealed interface CourseReference {

    static CourseReference of(String idOrSlug) {
        Optional<UUID> id = Ids.parse(idOrSlug);
        if (id.isPresent()) {
            return new ById(new CourseId(id.get()));
        }
        if (Slug.isOne(idOrSlug)) {
            return new BySlug(new Slug(idOrSlug));
        }
        throw InvalidRequestException.field("#/id", "This is neither an id nor a slug.");
    }

    record ById(CourseId id) implements CourseReference {}

    record BySlug(Slug slug) implements CourseReference {}
}
