package com.academy.course.authoring;

import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.Outline.OutlineLesson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lesson in a list. */
public record LessonSummary(
        UUID id,
        UUID moduleId,
        int position,
        String title,
        LessonType type,
        boolean preview,
        boolean required,
        @Nullable Integer durationSeconds) {

    static LessonSummary of(UUID moduleId, OutlineLesson lesson) {
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
