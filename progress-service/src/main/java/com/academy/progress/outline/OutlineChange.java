package com.academy.progress.outline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course with enrolments that are not yet counted by its newest outline.
 *
 * @param version of the newest outline
 * @param through the last enrolment, in the order of ids, that is counted by it; null at the beginning
 */
public record OutlineChange(
        UUID organizationId,
        CourseId courseId,
        int version,
        @Nullable UUID through) {}
