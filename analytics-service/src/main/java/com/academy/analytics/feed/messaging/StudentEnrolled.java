package com.academy.analytics.feed.messaging;

import java.time.Instant;
import java.util.UUID;

/** Our reading of student.enrolled.v1. */
record StudentEnrolled(UUID enrollmentId, UUID organizationId, UUID userId, UUID courseId, Instant enrolledAt) {

    static final String TYPE = "student.enrolled.v1";
}
