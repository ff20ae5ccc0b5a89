package com.academy.analytics.courseprogress;

import java.time.Instant;
import java.util.UUID;

/** A student completed a module: counted once, even if the event comes again. */
public record CompletedModule(
        UUID organizationId,
        UUID enrollmentId,
        UUID moduleId,
        UUID userId,
        UUID courseId,
        Instant completedAt,
        int partition) {

    Key key() {
        return new Key(enrollmentId, moduleId);
    }

    record Key(UUID enrollmentId, UUID moduleId) {}
}
