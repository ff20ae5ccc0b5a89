package com.academy.course.enrollment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrolment in a list. */
public record EnrollmentSummary(
        UUID id,
        UUID organizationId,
        UUID userId,
        UUID courseId,
        String courseSlug,
        String courseTitle,
        EnrollmentStatus status,
        Instant enrolledAt,
        @Nullable Instant withdrawnAt,
        int outlineVersion) {}
