package com.academy.analytics.feed.messaging;

import java.time.Instant;
import java.util.UUID;

/** Our reading of module.completed.v1. */
record ModuleCompleted(
        UUID organizationId,
        UUID userId,
        UUID enrollmentId,
        UUID courseId,
        UUID moduleId,
        int outlineVersion,
        int completed,
        int total,
        Instant completedAt) {

    static final String TYPE = "module.completed.v1";
}
