package com.academy.analytics.feed.messaging;

import java.time.Instant;
import java.util.UUID;

/** Our reading of course.archived.v1. */
record CourseArchived(UUID courseId, UUID organizationId, Instant archivedAt) {

    static final String TYPE = "course.archived.v1";
}
