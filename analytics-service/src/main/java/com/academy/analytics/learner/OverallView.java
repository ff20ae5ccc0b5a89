package com.academy.analytics.learner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Progress over all enrolments that count (not dropped, expired or refunded), and over each of them.
 *
 * @param enrolled enrolments that count. Example: 2
 * @param modules required modules of the current outlines, summed over these enrolments. Example: 12
 * @param completed how many of these modules the student has completed. Example: 7
 * @param percent 100 · completed / modules, rounded down; 0 where there are no modules. Example: 58
 * @param courses one entry for each enrolment, that with the latest activity first
 */
public record OverallView(int enrolled, int modules, int completed, int percent, List<CourseProgressView> courses) {

    /**
     * Progress in one course.
     *
     * @param enrollmentId the student's enrolment
     * @param courseId the course that the student is enrolled in
     * @param title the course's title; null until the course's outline has been heard. Example: Spring Boot basics
     * @param completed required modules that the student has completed. Example: 7
     * @param total required modules of the outline. Example: 12
     * @param percent 100 · completed / total, rounded down; 0 where there are no modules. Example: 58
     * @param outlineVersion version of the course's outline that the modules are counted by. Example: 4
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
