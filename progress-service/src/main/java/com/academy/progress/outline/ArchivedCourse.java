package com.academy.progress.outline;

import java.time.Instant;
import java.util.UUID;

/** A course as course-service tells that nobody can join it any more; those who are in may go on. */
public record ArchivedCourse(UUID organizationId, CourseId courseId, Instant archivedAt, long sequence) {}
