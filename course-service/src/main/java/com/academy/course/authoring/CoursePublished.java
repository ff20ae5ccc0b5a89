package com.academy.course.authoring;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.UUID;

@EventType("course.published.v1")
record CoursePublished(UUID courseId, UUID organizationId, UUID instructorId, String title, Instant publishedAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("course", courseId);
    }

    @Override
    public UUID key() {
        return courseId;
    }
}
