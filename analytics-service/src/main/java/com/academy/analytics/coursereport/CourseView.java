package com.academy.analytics.coursereport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course as those who teach it see it. All values are absolute: a newer document replaces an older one.
 *
 * @param courseId id of the course
 * @param organizationId the organisation that the course belongs to
 * @param instructorId the course's instructor; null until the course's outline has been heard
 * @param title the course's title; null until the course's outline has been heard. Example: Spring Boot basics
 * @param outlineVersion version of the current outline. Example: 4
 * @param archivedAt when the course was archived; null for a course that is not
 * @param revision rises with everything that happens in the course. Example: 4711
 * @param asOf every fact that was published until this instant is included
 * @param enrollments those that count now: not dropped, expired or refunded. Example: 120
 * @param enrolledEver all there ever were. Example: 128
 * @param completions how many students completed the course, those included that have left since. Example: 31
 * @param completed required modules completed, summed over the enrolments that count. Example: 840
 * @param total required modules, summed over the enrolments that count. Example: 1440
 * @param averagePercent floor(100 · completed / total), both summed over the enrolments that count; as all of them have
 *     the same modules ahead, that is the mean of their exact percentages, rounded down once. Example: 58
 * @param lastActivityAt when a student with an enrolment that counts last did something in the course; null before that
 * @param modules the modules of the current outline, in its order
 * @param students a page of the enrolments that count, newest enrolment first; absent in live events
 * @param nextCursor send it as {@code cursor} to get the next page of students; absent at the end and in live events.
 *     Example: MjAyNi0wMy0xNFQwOToyNjo1M1o
 */
public record CourseView(
        UUID courseId,
        UUID organizationId,
        @Nullable UUID instructorId,
        @Nullable String title,
        int outlineVersion,
        @Nullable Instant archivedAt,
        long revision,
        Instant asOf,
        long enrollments,
        long enrolledEver,
        long completions,
        long completed,
        long total,
        int averagePercent,
        @Nullable Instant lastActivityAt,
        List<ModuleView> modules,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StudentView> students,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

    CourseView with(List<StudentView> page, @Nullable String cursor) {
        return new CourseView(
                courseId,
                organizationId,
                instructorId,
                title,
                outlineVersion,
                archivedAt,
                revision,
                asOf,
                enrollments,
                enrolledEver,
                completions,
                completed,
                total,
                averagePercent,
                lastActivityAt,
                modules,
                page,
                cursor);
    }

    /**
     * A module of the current outline.
     *
     * @param moduleId id of the module
     * @param title the module's title. Example: Your first controller
     * @param position its place in the outline. Example: 3
     * @param required whether it counts towards the completion of the course
     * @param completed how many students completed it, those included that have left since. Example: 74
     * @param rate floor(100 · completed / enrolledEver), in percent. Example: 57
     */
    public record ModuleView(UUID moduleId, String title, int position, boolean required, long completed, int rate) {}

    /**
     * A student of the course.
     *
     * @param userId id of the student
     * @param enrollmentId the student's enrolment in this course
     * @param name the student's name; null until the profile has been heard. Example: Ada Lovelace
     * @param email the student's e-mail address; null until the profile has been heard. Example: ada@example.org
     * @param percent 100 · completed / total, rounded down; 0 where there are no modules. Example: 58
     * @param completed required modules that the student has completed. Example: 7
     * @param total required modules of the outline. Example: 12
     * @param enrolledAt when the student enrolled; null until that fact has been heard
     * @param lastActivityAt when the student last did something in the course; null before that
     * @param courseCompletedAt when the student completed the course; null before that
     */
    public record StudentView(
            UUID userId,
            UUID enrollmentId,
            @Nullable String name,
            @Nullable String email,
            int percent,
            int completed,
            int total,
            @Nullable Instant enrolledAt,
            @Nullable Instant lastActivityAt,
            @Nullable Instant courseCompletedAt) {}
}
