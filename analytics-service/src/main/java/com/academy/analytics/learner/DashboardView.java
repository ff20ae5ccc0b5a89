package com.academy.analytics.learner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's dashboard. All values are absolute: a newer document replaces an older one.
 *
 * @param revision rises with everything that happens to the student's records. Example: 4711
 * @param asOf every fact that was published until this instant is included
 * @param overall progress over all enrolments that count
 * @param courses one card for each enrolment that counts, that with the latest activity first
 * @param recentActivity the last completed modules, newest first; at most 10
 */
public record DashboardView(
        long revision,
        Instant asOf,
        OverallBar overall,
        List<CourseCardView> courses,
        List<RecentActivityView> recentActivity) {

    /**
     * Progress over all enrolments that count (not dropped, expired or refunded).
     *
     * @param enrolled enrolments that count. Example: 2
     * @param modules required modules of the current outlines, summed over these enrolments. Example: 12
     * @param completed how many of these modules the student has completed. Example: 7
     * @param percent 100 · completed / modules, rounded down; 0 where there are no modules. Example: 58
     */
    public record OverallBar(int enrolled, int modules, int completed, int percent) {}

    /**
     * A course that the student is enrolled in.
     *
     * @param enrollmentId the student's enrolment
     * @param courseId the course that the student is enrolled in
     * @param title the course's title; null until the course's outline has been heard. Example: Spring Boot basics
     * @param completed required modules that the student has completed. Example: 7
     * @param total required modules of the outline. Example: 12
     * @param percent 100 · completed / total, rounded down; 0 where there are no modules. Example: 58
     * @param enrolledAt when the student enrolled; null until that fact has been heard
     * @param lastActivityAt when the student last did something in the course; null before that
     * @param courseCompletedAt when the student completed the course; null before that
     * @param next the first required module that the student has not completed; null when every required module is
     *     done, or the outline is not here yet
     */
    public record CourseCardView(
            UUID enrollmentId,
            UUID courseId,
            @Nullable String title,
            int completed,
            int total,
            int percent,
            @Nullable Instant enrolledAt,
            @Nullable Instant lastActivityAt,
            @Nullable Instant courseCompletedAt,
            @Nullable NextModuleView next) {}

    /**
     * The module where the student continues.
     *
     * @param moduleId a module of the course's current outline
     * @param title the module's title. Example: Your first controller
     */
    public record NextModuleView(UUID moduleId, String title) {}

    /**
     * A module that the student completed.
     *
     * @param enrollmentId the student's enrolment
     * @param courseId the course that the module belongs to
     * @param courseTitle the course's title; null until the course's outline has been heard. Example: Spring Boot
     *     basics
     * @param moduleId the completed module
     * @param moduleTitle the module's title; null until an outline with it has been heard. Example: Your first
     *     controller
     * @param completedAt when the student completed it
     */
    public record RecentActivityView(
            UUID enrollmentId,
            UUID courseId,
            @Nullable String courseTitle,
            UUID moduleId,
            @Nullable String moduleTitle,
            Instant completedAt) {}
}
