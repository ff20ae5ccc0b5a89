package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonDetails;
import com.academy.course.authoring.WriteLesson;
import com.academy.course.content.LessonContent;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.richtext.RichText;
import com.academy.platform.richtext.RichText.Sanitized;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * A merge patch of a lesson: absent fields keep their values, and {@code null} is refused.
 *
 * <p>The type of a lesson never changes. A request has content or a video, not both.
 *
 * @param title title, one line. Example: Mapping a request
 * @param content HTML of a text: dangerous parts are taken out, and the answer names them. Example: &lt;p&gt;A
 *     controller answers requests.&lt;/p&gt;
 * @param video where the video is found; replaces the earlier address and duration together
 * @param preview whether every caller may read the lesson, also outside of the course
 * @param required whether the author requires the lesson; progress counts modules, not lessons
 */
record ReviseLessonRequest(
        Patch<@NotNull @Text(max = LessonDetails.MAX_TITLE) String> title,
        Patch<@NotNull @Size(max = RichText.MAX_LENGTH) String> content,
        Patch<@NotNull @Valid VideoRequest> video,
        Patch<@NotNull Boolean> preview,
        Patch<@NotNull Boolean> required) {

    WriteLesson.Revision revision() {
        if (content.isPresent() && video.isPresent()) {
            throw InvalidRequestException.field("#/video", "A lesson is a text or a video.");
        }
        Optional<Sanitized> text = content.value().map(RichText::sanitize);
        Optional<LessonContent> revised = text.<LessonContent>map(it -> new LessonContent.Article(it.text()))
                .or(() -> video.value().map(it -> new LessonContent.Video(it.link())));
        return new WriteLesson.Revision(
                this::applyTo, revised, text.map(Sanitized::dropped).orElse(List.of()));
    }

    private LessonDetails applyTo(LessonDetails before) {
        return new LessonDetails(
                title.orKeep(before.title()),
                preview.orKeep(before.preview()),
                required.orKeep(before.required()),
                video.map(VideoRequest::durationSeconds).orKeepNullable(before.durationSeconds()));
    }
}
