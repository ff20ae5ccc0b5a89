package com.academy.analytics.outline;

import java.time.Instant;
import java.util.UUID;

/** A course that nobody new can take any more. */
public record ArchivedCourse(UUID organizationId, UUID courseId, Instant archivedAt, int partition) {}
