package com.academy.course.authoring;

import com.academy.course.catalog.Outline.OutlineModule;
import com.academy.platform.web.Tagged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module as the API shows it.
 *
 * @param version for authors: the course's, which {@code If-Match} takes
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
