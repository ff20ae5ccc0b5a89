package com.academy.course.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published outline as the API shows it: what a student's progress is counted over.
 *
 * @param courseId id of the course
 * @param organizationId the organisation that the course belongs to
 * @param instructorId user id of the course's instructor
 * @param title the title of the course as this outline was published. Example: Spring Boot basics
 * @param version number of the outline within the course, from 1. Example: 4
 * @param sequence the number of the course's event that announced this outline. Example: 9
 * @param publishedAt when this outline was published
 * @param modules all modules of the outline, in their order
 */
public record OutlineView(
        UUID courseId,
        UUID organizationId,
        UUID instructorId,
        String title,
        int version,
        long sequence,
        Instant publishedAt,
        List<ModuleEntry> modules) {

    /**
     * A module of a published outline.
     *
     * @param moduleId id of the module, the same in all outlines
     * @param position place in the course, from 1. Example: 3
     * @param required whether the module counts for the completion of the course
     * @param title title of the module. Example: Your first controller
     */
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
