package com.academy.course.authoring;

import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.Outline.OutlineLesson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a list, without its content.
 *
 * @param id id of the lesson
 * @param moduleId the module that it is part of
 * @param position place in the module, from 1. Example: 2
 * @param title title, one line. Example: Mapping a request
 * @param type {@code TEXT} or {@code VIDEO}; it never changes
 * @param preview whether every caller may read the lesson, also outside of the course
 * @param required whether the author requires the lesson; progress counts modules, not lessons
 * @param durationSeconds length of the video in seconds; {@code null} for a text, or where the author did not say.
 *     Example: 480
 */
public record LessonSummary(
        UUID id,
        UUID moduleId,
        int position,
        String title,
        LessonType type,
        boolean preview,
        boolean required,
        @Nullable Integer durationSeconds) {

    public static LessonSummary of(UUID moduleId, OutlineLesson lesson) {
        return new LessonSummary(
                lesson.lessonId(),
                moduleId,
                lesson.position(),
                lesson.title(),
                lesson.type(),
                lesson.preview(),
                lesson.required(),
                lesson.durationSeconds());
    }
}
