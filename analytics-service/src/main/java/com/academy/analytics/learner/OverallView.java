package com.academy.analytics.learner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Progress over all enrolments that count (not dropped, expired or refunded), and over each of them.
 *
 * @param enrolled enrolments that count
 * @param modules required modules of the current outlines, summed over these enrolments
 * @param completed how many of these modules the student has completed
 * @param percent 100 · completed / modules, rounded down; 0 where there are no modules
 * @param courses one entry for each enrolment, that with the latest activity first
 */
public record OverallView(int enrolled, int modules, int completed, int percent, List<CourseProgressView> courses) {

    /**
     * Progress in one course.
     *
     * @param enrollmentId the student's enrolment
     * @param courseId the course that the student is enrolled in
     * @param title the course's title; null until the course's outline has been heard
     * @param completed required modules that the student has completed
     * @param total required modules of the outline
     * @param percent 100 · completed / total, rounded down; 0 where there are no modules
     * @param outlineVersion version of the course's outline that the modules are counted by
     * @param lastActivityAt when the student last did something in the course; null before that
     * @param courseCompletedAt when the student completed the course; null before that
     */
    public record CourseProgressView(
            UUID enrollmentId,
            UUID courseId,
            @Nullable String title,
            int completed,
            int total,
            int percent,
            int outlineVersion,
            @Nullable Instant lastActivityAt,
            @Nullable Instant courseCompletedAt) {}
}
