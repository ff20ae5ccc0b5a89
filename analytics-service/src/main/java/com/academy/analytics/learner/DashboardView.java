package com.academy.analytics.learner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's dashboard. All values are absolute.
 *
 * @param revision rises with everything that happens to the student's records
 * @param asOf up to when everything is in it
 */
public record DashboardView(
        long revision,
        Instant asOf,
        OverallBar overall,
        List<CourseCardView> courses,
        List<RecentActivityView> recentActivity) {

    public record OverallBar(int enrolled, int modules, int completed, int percent) {}

    /** @param next where to continue; null when every required module is done, or the outline is not here yet */
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

    public record NextModuleView(UUID moduleId, String title) {}

    public record RecentActivityView(
            UUID enrollmentId,
            UUID courseId,
            @Nullable String courseTitle,
            UUID moduleId,
            @Nullable String moduleTitle,
            Instant completedAt) {}
}
