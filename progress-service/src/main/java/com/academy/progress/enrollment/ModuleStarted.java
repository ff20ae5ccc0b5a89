package com.academy.progress.enrollment;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("module.started.v1")
record ModuleStarted(
        UUID organizationId, UUID userId, UUID enrollmentId, UUID courseId, UUID moduleId, Instant startedAt)
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
