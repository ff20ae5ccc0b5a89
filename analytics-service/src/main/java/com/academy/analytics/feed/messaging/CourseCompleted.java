package com.academy.analytics.feed.messaging;

import java.time.Instant;
import java.util.UUID;

/** Our reading of course.completed.v1. */
record CourseCompleted(
        UUID organizationId,
        UUID userId,
        UUID enrollmentId,
        UUID courseId,
        int outlineVersion,
        int completed,
        int total,
        Instant completedAt) {

    static final String TYPE = "course.completed.v1";
}
