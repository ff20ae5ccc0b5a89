package com.academy.progress.outline;

import java.time.Instant;
import java.util.UUID;

/** A course that course-service has archived: students can no longer join it; enrolled ones may go on. */
public record ArchivedCourse(UUID organizationId, CourseId courseId, Instant archivedAt, long sequence) {}
