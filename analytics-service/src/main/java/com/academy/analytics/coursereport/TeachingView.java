package com.academy.analytics.coursereport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instructor's courses in figures, newest course first.
 *
 * @param revision rises with everything that happens in any of them
 * @param averagePercent floor(100 · completed / total), both summed over all enrolments that count
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
