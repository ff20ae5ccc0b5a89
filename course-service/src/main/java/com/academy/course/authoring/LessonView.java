package com.academy.course.authoring;

import com.academy.course.catalog.LessonType;
import com.academy.course.content.VideoLink;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as the API shows it.
 *
 * @param content harmless HTML, for a text
 * @param version for authors: the course's, which {@code If-Match} takes
 */
public record LessonView(
        UUID id,
        UUID courseId,
        UUID moduleId,
        int position,
        String title,
        LessonType type,
        boolean preview,
        boolean required,
        @Nullable Integer durationSeconds,
        @Nullable String content,
        @Nullable VideoLink video,
        @Nullable Long version) {}
