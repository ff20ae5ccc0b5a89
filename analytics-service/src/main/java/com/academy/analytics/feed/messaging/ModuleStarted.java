package com.academy.analytics.feed.messaging;

import java.time.Instant;
import java.util.UUID;

/** Our reading of module.started.v1. */
record ModuleStarted(UUID organizationId, UUID userId, UUID enrollmentId, UUID courseId, Instant startedAt) {

    static final String TYPE = "module.started.v1";
}
