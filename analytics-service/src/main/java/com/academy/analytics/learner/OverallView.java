package com.academy.analytics.learner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Progress over all enrolments that count (not dropped, expired or refunded), and over each of them. */
public record OverallView(int enrolled, int modules, int completed, int percent, List<CourseProgressView> courses) {

    /** @param title null until the course's outline has been heard */
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
