package com.academy.course.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a course as they were published, whole and for ever.
 *
 * @param sequence the number, in the course's stream of facts, of the one that announced this version
 */
public record Outline(
        UUID organizationId,
        CourseId courseId,
        UUID instructorId,
        int version,
        String title,
        List<OutlineModule> modules,
        long sequence,
        Instant publishedAt) {

    /** A part of the course; lessons are its content, modules are what progress counts. */
    public record OutlineModule(
            UUID moduleId,
            int position,
            boolean required,
            String title,
            @Nullable String description,
            List<OutlineLesson> lessons) {}

    public record OutlineLesson(
            UUID lessonId,
            int position,
            String title,
            LessonType type,
            boolean preview,
            boolean required,
            @Nullable Integer durationSeconds) {}

    public boolean saysTheSameAs(Outline other) {
        return title.equals(other.title) && modules.equals(other.modules);
    }

    public Optional<OutlineModule> module(UUID moduleId) {
        return modules.stream()
                .filter(module -> module.moduleId().equals(moduleId))
                .findFirst();
    }

    public int lessonCount() {
        return modules.stream().mapToInt(module -> module.lessons().size()).sum();
    }
}
