package com.academy.course.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A published outline as the API shows it: what a student's progress is counted over. */
public record OutlineView(
        UUID courseId,
        UUID organizationId,
        UUID instructorId,
        String title,
        int version,
        long sequence,
        Instant publishedAt,
        List<ModuleEntry> modules) {

    public record ModuleEntry(UUID moduleId, int position, boolean required, String title) {}

    static OutlineView of(Outline outline) {
        return new OutlineView(
                outline.courseId().value(),
                outline.organizationId(),
                outline.instructorId(),
                outline.title(),
                outline.version(),
                outline.sequence(),
                outline.publishedAt(),
                outline.modules().stream()
                        .map(module -> new ModuleEntry(
                                module.moduleId(), module.position(), module.required(), module.title()))
                        .toList());
    }
}
