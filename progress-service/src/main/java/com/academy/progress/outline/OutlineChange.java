package com.academy.progress.outline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course whose newest outline some enrolments are not counted by yet.
 *
 * @param version of the newest outline
 * @param through the last enrolment, in the order of ids, that is counted by it; none at the beginning
 */
public record OutlineChange(
        UUID organizationId,
        CourseId courseId,
        int version,
        @Nullable UUID through) {}
