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
 * @param id id of the lesson
 * @param courseId the course that it is part of
 * @param moduleId the module that it is part of
 * @param position place in the module, from 1. Example: 2
 * @param title title, one line. Example: Mapping a request
 * @param type {@code TEXT} or {@code VIDEO}; it never changes
 * @param preview whether every caller may read the lesson, also outside of the course
 * @param required whether the author requires the lesson; progress counts modules, not lessons
 * @param durationSeconds length of the video in seconds; {@code null} for a text, or where the author did not say.
 *     Example: 480
 * @param content harmless HTML; {@code null} for a video. Example: &lt;p&gt;A controller answers requests.&lt;/p&gt;
 * @param video where the video is found; {@code null} for a text
 * @param dropped what was taken out of the content that was just written; empty when a lesson is only read
 * @param version the course's version, which {@code If-Match} takes; {@code null} for callers who are not its staff.
 *     Example: 3
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
