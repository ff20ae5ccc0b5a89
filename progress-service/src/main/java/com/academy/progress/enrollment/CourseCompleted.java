package com.academy.progress.enrollment;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("course.completed.v1")
record CourseCompleted(
        UUID organizationId,
        UUID userId,
        UUID enrollmentId,
        UUID courseId,
        int outlineVersion,
        int completed,
        int total,
        Instant completedAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("enrollment", enrollmentId);
    }

    @Override
    public UUID key() {
        return userId;
    }
}
