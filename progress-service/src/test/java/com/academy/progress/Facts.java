package com.academy.progress;

import com.academy.progress.outline.Outline;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Payloads as course-service writes them. */
public final class Facts {

    private Facts() {}

    public static Map<String, Object> outline(Outline outline) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("courseId", outline.courseId().value());
        fact.put("organizationId", outline.organizationId());
        fact.put("instructorId", outline.instructorId());
        fact.put("title", outline.title());
        fact.put("version", outline.version());
        fact.put("publishedAt", outline.publishedAt());
        fact.put(
                "modules",
                outline.modules().stream()
                        .map(module -> Map.of(
                                "moduleId", module.id().value(),
                                "position", module.position(),
                                "required", module.required(),
                                "title", module.title()))
                        .toList());
        return fact;
    }

    public static Map<String, Object> enrolled(UUID enrollment, UUID student, Outline course) {
        return Map.of(
                "enrollmentId", enrollment,
                "organizationId", course.organizationId(),
                "userId", student,
                "courseId", course.courseId().value(),
                "outlineVersion", course.version(),
                "enrolledAt", Instant.parse("2026-01-05T09:00:00Z"));
    }

    public static Map<String, Object> withdrawn(UUID enrollment, UUID student, Outline course) {
        return Map.of(
                "enrollmentId", enrollment,
                "organizationId", course.organizationId(),
                "userId", student,
                "courseId", course.courseId().value(),
                "withdrawnAt", Instant.parse("2026-01-06T09:00:00Z"));
    }

    public static Map<String, Object> archived(Outline course) {
        return Map.of(
                "courseId", course.courseId().value(),
                "organizationId", course.organizationId(),
                "archivedAt", Instant.parse("2026-02-01T09:00:00Z"));
    }
}
