package com.academy.course.authoring;

import com.academy.course.catalog.LessonType;
import com.academy.course.content.VideoLink;
import com.academy.platform.richtext.Dropped;
import com.academy.platform.web.Tagged;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as the API shows it.
 *
 * @param content harmless HTML, for a text
 * @param dropped what was taken out of the content that was just written; empty when a lesson is only read
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
        List<Dropped> dropped,
        @Nullable Long version)
        implements Tagged {

    LessonView without(List<Dropped> whatWasTakenOut) {
        return new LessonView(
                id,
                courseId,
                moduleId,
                position,
                title,
                type,
                preview,
                required,
                durationSeconds,
                content,
                video,
                whatWasTakenOut,
                version);
    }

    @Override
    public @Nullable String tag() {
        return version == null ? null : Long.toString(version);
    }
}
