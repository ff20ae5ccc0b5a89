package com.academy.course.authoring;

import com.academy.course.catalog.Outline;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.academy.platform.event.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@EventType("course.outline-changed.v1")
record OutlineChanged(
        UUID courseId,
        UUID organizationId,
        UUID instructorId,
        String title,
        int version,
        Instant publishedAt,
        List<ModuleEntry> modules)
        implements DomainEvent {

    record ModuleEntry(UUID moduleId, int position, boolean required, String title) {}

    static OutlineChanged to(Outline outline) {
        return new OutlineChanged(
                outline.courseId().value(),
                outline.organizationId(),
                outline.instructorId(),
                outline.title(),
                outline.version(),
                outline.publishedAt(),
                outline.modules().stream()
                        .map(module -> new ModuleEntry(
                                module.moduleId(), module.position(), module.required(), module.title()))
                        .toList());
    }

    @Override
    public String subject() {
        return Subject.of("course", courseId);
    }

    @Override
    public UUID key() {
        return courseId;
    }
}
