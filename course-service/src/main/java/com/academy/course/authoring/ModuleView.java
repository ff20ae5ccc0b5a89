package com.academy.course.authoring;

import com.academy.course.catalog.Outline.OutlineModule;
import com.academy.platform.web.Tagged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module as the API shows it: to the staff of its course as it is being written, to other callers as it was
 * published.
 *
 * @param id id of the module
 * @param courseId the course that it is part of
 * @param position place in the course, from 1. Example: 3
 * @param title title, one line. Example: Your first controller
 * @param description what the module is about; {@code null} where nothing is said. Example: How a request reaches your
 *     code
 * @param required whether the module counts for the completion of the course
 * @param lessonCount how many lessons the module has. Example: 4
 * @param version the course's version, which {@code If-Match} takes; {@code null} for callers who are not its staff.
 *     Example: 3
 */
public record ModuleView(
        UUID id,
        UUID courseId,
        int position,
        String title,
        @Nullable String description,
        boolean required,
        int lessonCount,
        @Nullable Long version)
        implements Tagged {

    static ModuleView of(UUID courseId, OutlineModule module) {
        return new ModuleView(
                module.moduleId(),
                courseId,
                module.position(),
                module.title(),
                module.description(),
                module.required(),
                module.lessons().size(),
                null);
    }

    @Override
    public @Nullable String tag() {
        return version == null ? null : Long.toString(version);
    }
}
