package com.academy.progress.outline.messaging;

import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.PublishedOutline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Our reading of course.outline-changed.v1. */
record OutlineChanged(
        UUID courseId,
        UUID organizationId,
        UUID instructorId,
        String title,
        int version,
        Instant publishedAt,
        List<Module> modules) {

    static final String TYPE = "course.outline-changed.v1";

    record Module(UUID moduleId, int position, boolean required, String title) {}

    PublishedOutline published(long sequence) {
        return new PublishedOutline(
                new Outline(
                        organizationId,
                        new CourseId(courseId),
                        version,
                        instructorId,
                        title,
                        publishedAt,
                        modules.stream()
                                .map(module -> new Outline.Module(
                                        new ModuleId(module.moduleId()),
                                        module.position(),
                                        module.required(),
                                        module.title()))
                                .toList()),
                sequence);
    }
}
