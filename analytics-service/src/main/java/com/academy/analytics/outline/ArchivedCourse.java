package com.academy.analytics.outline;

import java.time.Instant;
import java.util.UUID;

/** A course that accepts no further students. */
public record ArchivedCourse(UUID organizationId, UUID courseId, Instant archivedAt, int partition) {}
