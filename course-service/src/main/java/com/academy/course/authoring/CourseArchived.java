package com.academy.course.authoring;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("course.archived.v1")
record CourseArchived(UUID courseId, UUID organizationId, Instant archivedAt) implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("course", courseId);
    }

    @Override
    public UUID key() {
        return courseId;
    }
}
