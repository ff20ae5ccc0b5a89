package com.academy.analytics.feed.messaging;

import java.util.UUID;

/** Our reading of student.withdrawn.v1. */
record StudentWithdrawn(UUID enrollmentId, UUID organizationId, UUID userId, UUID courseId) {

    static final String TYPE = "student.withdrawn.v1";
}
