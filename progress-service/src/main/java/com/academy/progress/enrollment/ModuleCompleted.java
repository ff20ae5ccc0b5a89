package com.academy.progress.enrollment;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("module.completed.v1")
record ModuleCompleted(
        UUID organizationId,
        UUID userId,
        UUID enrollmentId,
        UUID courseId,
        UUID moduleId,
        int outlineVersion,
        int completed,
        int total,
        Instant completedAt,
        Instant recordedAt)
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
