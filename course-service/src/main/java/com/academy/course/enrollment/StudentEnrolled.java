package com.academy.course.enrollment;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("student.enrolled.v1")
record StudentEnrolled(
        UUID enrollmentId, UUID organizationId, UUID userId, UUID courseId, int outlineVersion, Instant enrolledAt)
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
