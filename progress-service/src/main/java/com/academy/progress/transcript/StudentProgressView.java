package com.academy.progress.transcript;

import com.academy.progress.enrollment.EnrollmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is in one of their courses, by its current outline.
 *
 * @param title none while the course has not been heard of
 */
public record StudentProgressView(
        UUID enrollmentId,
        UUID organizationId,
        UUID courseId,
        @Nullable String title,
        EnrollmentStatus status,
        int completed,
        int total,
        int percent,
        @Nullable Instant enrolledAt,
        @Nullable Instant courseCompletedAt) {}
