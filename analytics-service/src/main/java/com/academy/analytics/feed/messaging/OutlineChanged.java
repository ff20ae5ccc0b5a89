package com.academy.analytics.feed.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Our reading of course.outline-changed.v1. */
record OutlineChanged(
        UUID courseId,
        UUID organizationId,
        UUID instructorId,
        String title,
        int version,
        Instant publishedAt,
        List<OutlinedModule> modules) {

    static final String TYPE = "course.outline-changed.v1";

    record OutlinedModule(UUID moduleId, int position, boolean required, String title) {}
}
