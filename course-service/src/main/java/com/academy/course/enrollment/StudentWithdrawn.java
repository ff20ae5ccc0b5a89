package com.academy.course.enrollment;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("student.withdrawn.v1")
record StudentWithdrawn(UUID enrollmentId, UUID organizationId, UUID userId, UUID courseId, Instant withdrawnAt)
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
