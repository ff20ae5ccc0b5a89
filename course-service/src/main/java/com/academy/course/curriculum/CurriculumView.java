package com.academy.course.curriculum;

import com.academy.course.authoring.LessonSummary;
import com.academy.platform.web.Tagged;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All parts of a course, without their contents: to the staff of the course as it is being written, to other callers as
 * it was published.
 *
 * @param courseId the course
 * @param outlineVersion how often the outline was published. Example: 3
 * @param modules in their order
 * @param version the course's version, which {@code If-Match} takes; {@code null} for callers who are not its staff.
 *     Example: 12
 */
public record CurriculumView(
        UUID courseId,
        int outlineVersion,
        List<CurriculumModule> modules,
        @Nullable Long version) implements Tagged {

    /**
     * A module with its lessons.
     *
     * @param id id of the module
     * @param position place in the course, from 1. Example: 3
     * @param title title, one line. Example: Your first controller
     * @param description what the module is about; {@code null} where nothing is said. Example: How a request reaches
     *     your code
     * @param required whether the module counts for the completion of the course
     * @param lessons in their order
     */
    public record CurriculumModule(
            UUID id,
            int position,
            String title,
            @Nullable String description,
            boolean required,
            List<LessonSummary> lessons) {}

    @Override
    public @Nullable String tag() {
        return version == null ? null : Long.toString(version);
    }
}
