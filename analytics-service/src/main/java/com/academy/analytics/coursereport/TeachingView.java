package com.academy.analytics.coursereport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instructor's courses in figures, newest course first.
 *
 * @param revision rises with everything that happens in any of the courses. Example: 4711
 * @param asOf every fact that was published until this instant is included
 * @param courses how many courses the instructor teaches. Example: 4
 * @param enrollments enrolments in these courses that count now: not dropped, expired or refunded. Example: 120
 * @param completions how many students completed one of the courses, those included that have left since. Example: 31
 * @param averagePercent 100 · completed / total, rounded down, both summed over all enrolments that count. Example: 58
 * @param items a page of the courses; all of them in a live event
 * @param nextCursor send it as {@code cursor} to get the next page; null at the end. Example:
 *     MjAyNi0wMy0xNFQwOToyNjo1M1o
 */
public record TeachingView(
        long revision,
        Instant asOf,
        int courses,
        long enrollments,
        long completions,
        int averagePercent,
        List<CourseSummary> items,
        @Nullable String nextCursor) {

    /**
     * One course in figures.
     *
     * @param courseId id of the course
     * @param title the course's title. Example: Spring Boot basics
     * @param enrollments enrolments that count now: not dropped, expired or refunded. Example: 120
     * @param completions how many students completed the course, those included that have left since. Example: 31
     * @param completed required modules completed, summed over the enrolments that count. Example: 840
     * @param total required modules, summed over the enrolments that count. Example: 1440
     * @param averagePercent 100 · completed / total, rounded down; 0 where there are no modules. Example: 58
     * @param lastActivityAt when a student with an enrolment that counts last did something in the course; null before
     *     that
     */
    public record CourseSummary(
            UUID courseId,
            String title,
            long enrollments,
            long completions,
            long completed,
            long total,
            int averagePercent,
            @Nullable Instant lastActivityAt) {}

    TeachingView page(List<CourseSummary> page, @Nullable String cursor) {
        return new TeachingView(revision, asOf, courses, enrollments, completions, averagePercent, page, cursor);
    }
}
