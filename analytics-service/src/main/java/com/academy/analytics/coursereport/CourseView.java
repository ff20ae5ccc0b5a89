package com.academy.analytics.coursereport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course as those who teach it see it. All values are absolute.
 *
 * @param revision rises with everything that happens in the course
 * @param asOf up to when everything is in it
 * @param enrollments those that count now: not dropped, expired or refunded
 * @param enrolledEver all there ever were
 * @param completions how many completed the course, those included who have left since
 * @param averagePercent floor(100 · completed / total), both summed over the enrolments that count; as all of them have
 *     the same modules ahead, that is the mean of their exact percentages, rounded down once
 * @param students a page of those who count, newest enrolment first; not on live dashboards
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
     * @param completed how many students completed it, those included who have left since
     * @param rate floor(100 · completed / enrolledEver)
     */
    public record ModuleView(UUID moduleId, String title, int position, boolean required, long completed, int rate) {}

    /** @param name and email: null until the person's profile has been heard */
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
