package com.academy.progress.transcript;

import com.academy.progress.enrollment.EnrollmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is in one of their courses, by its current outline.
 *
 * @param enrollmentId the student's enrolment in the course
 * @param organizationId the organisation that the course belongs to
 * @param courseId the course of the enrolment
 * @param title title of the course; {@code null} while its outline is not known here
 * @param status {@code ACTIVE}, {@code COMPLETED} once the course was completed, {@code DROPPED} after leaving the
 *     course, or {@code EXPIRED}
 * @param completed how many required modules of the current outline are completed
 * @param total how many required modules the current outline has
 * @param percent completed of total in per cent, rounded down; 0 where the outline requires no module
 * @param enrolledAt when the student entered the course; {@code null} while not known here
 * @param courseCompletedAt when the course was completed; {@code null} before; a newer outline does not take it away
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
