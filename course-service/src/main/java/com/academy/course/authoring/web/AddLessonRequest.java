package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonDetails;
import com.academy.course.authoring.WriteLesson;
import com.academy.course.catalog.LessonType;
import com.academy.course.content.LessonContent;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.richtext.Dropped;
import com.academy.platform.richtext.RichText;
import com.academy.platform.richtext.RichText.Sanitized;
import com.academy.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new lesson of either type.
 *
 * @param title title, one line. Example: Mapping a request
 * @param type {@code TEXT} or {@code VIDEO}
 * @param content HTML of a text: dangerous parts are taken out, and the answer names them; absent for a video. Example:
 *     &lt;p&gt;A controller answers requests.&lt;/p&gt;
 * @param video where the video is found; absent for a text
 * @param preview whether every caller may read the lesson, also outside of the course; false where absent
 * @param required whether the author requires the lesson; progress counts modules, not lessons; true where absent
 */
record AddLessonRequest(
        @NotNull @Text(max = LessonDetails.MAX_TITLE) String title,
        @NotNull LessonType type,
        @Size(max = RichText.MAX_LENGTH) @Nullable String content,
        @Valid @Nullable VideoRequest video,
        @Nullable Boolean preview,
        @Nullable Boolean required) {

    WriteLesson.NewLesson lesson() {
        return switch (type) {
            case TEXT -> {
                if (content == null || video != null) {
                    throw mismatch("#/content", "A text has content, and no video.");
                }
                Sanitized text = RichText.sanitize(content);
                yield lesson(new LessonContent.Article(text.text()), text.dropped());
            }
            case VIDEO -> {
                if (video == null || content != null) {
                    throw mismatch("#/video", "A video says where it is found, and has no content.");
                }
                yield lesson(new LessonContent.Video(video.link()), List.of());
            }
        };
    }

    private WriteLesson.NewLesson lesson(LessonContent lessonContent, List<Dropped> dropped) {
        return new WriteLesson.NewLesson(
                new LessonDetails(
                        title,
                        Boolean.TRUE.equals(preview),
                        !Boolean.FALSE.equals(required),
                        video == null ? null : video.durationSeconds()),
                lessonContent,
                dropped);
    }

    private static InvalidRequestException mismatch(String pointer, String detail) {
        return InvalidRequestException.field(pointer, detail);
    }
}
