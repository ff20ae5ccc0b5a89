package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonDetails;
import com.academy.course.authoring.WriteLesson;
import com.academy.course.content.LessonContent;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.richtext.RichText;
import com.academy.platform.richtext.RichText.Sanitized;
import com.academy.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay. The type of a lesson stays, too. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record ReviseLessonRequest(
        @Nullable Optional<@NotNull @Text(max = LessonDetails.MAX_TITLE) String> title,
        @Nullable Optional<@NotNull @Size(max = RichText.MAX_LENGTH) String> content,
        @Nullable Optional<@NotNull @Valid VideoRequest> video,
        @Nullable Optional<@NotNull Boolean> preview,
        @Nullable Optional<@NotNull Boolean> required) {

    WriteLesson.Revision revision() {
        if (content != null && video != null) {
            throw new InvalidRequestException(
                    "invalid-request",
                    "Some fields are not valid.",
                    new FieldProblem("#/video", "A lesson is a text or a video."));
        }
        if (content != null) {
            Sanitized text = RichText.sanitize(content.orElseThrow());
            return new WriteLesson.Revision(
                    this::applyTo, Optional.of(new LessonContent.Article(text.text())), text.dropped());
        }
        return new WriteLesson.Revision(
                this::applyTo,
                video == null
                        ? Optional.empty()
                        : Optional.of(
                                new LessonContent.Video(video.orElseThrow().link())),
                List.of());
    }

    private LessonDetails applyTo(LessonDetails before) {
        return new LessonDetails(
                title == null ? before.title() : title.orElseThrow(),
                preview == null ? before.preview() : preview.orElseThrow(),
                required == null ? before.required() : required.orElseThrow(),
                video == null ? before.durationSeconds() : video.orElseThrow().durationSeconds());
    }
}
