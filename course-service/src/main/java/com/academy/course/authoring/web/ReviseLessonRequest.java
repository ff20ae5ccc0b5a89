package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonDetails;
import com.academy.course.authoring.WriteLesson;
import com.academy.course.content.LessonContent;
import com.academy.course.content.RichText;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay. The type of a lesson stays, too. */
@SuppressWarnings("NullableOptional") // AbsentIsNull
record ReviseLessonRequest(
        @Nullable Optional<@NotBlank @Size(max = LessonDetails.MAX_TITLE) String> title,
        @Nullable Optional<@NotNull @Size(max = RichText.MAX_LENGTH) String> content,
        @Nullable Optional<@NotNull @Valid VideoRequest> video,
        @Nullable Optional<@NotNull Boolean> preview,
        @Nullable Optional<@NotNull Boolean> required) {

    WriteLesson.Revision revision() {
        return new WriteLesson.Revision(this::applyTo, lessonContent());
    }

    private LessonDetails applyTo(LessonDetails before) {
        return new LessonDetails(
                title == null ? before.title() : title.orElseThrow(),
                preview == null ? before.preview() : preview.orElseThrow(),
                required == null ? before.required() : required.orElseThrow(),
                video == null ? before.durationSeconds() : video.orElseThrow().durationSeconds());
    }

    private Optional<LessonContent> lessonContent() {
        if (content != null && video != null) {
            throw new InvalidRequestException(
                    "invalid-request",
                    "Some fields are not valid.",
                    new FieldProblem("#/video", "A lesson is a text or a video."));
        }
        if (content != null) {
            return content.map(html -> new LessonContent.Article(RichText.of(html)));
        }
        return video == null ? Optional.empty() : video.map(it -> new LessonContent.Video(it.link()));
    }
}
