package com.academy.progress.outline.messaging;

import com.academy.progress.outline.ArchivedCourse;
import com.academy.progress.outline.CourseId;
import java.time.Instant;
import java.util.UUID;

/** Our reading of course.archived.v1. */
record CourseArchived(UUID courseId, UUID organizationId, Instant archivedAt) {

    static final String TYPE = "course.archived.v1";

    ArchivedCourse archived(long sequence) {
        return new ArchivedCourse(organizationId, new CourseId(courseId), archivedAt, sequence);
    }
}
