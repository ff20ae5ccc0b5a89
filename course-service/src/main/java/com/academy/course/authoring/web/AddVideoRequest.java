package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonDetails;
import com.academy.course.catalog.LessonType;
import com.academy.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A new lesson of type VIDEO.
 *
 * @param title title, one line. Example: Mapping a request
 * @param video where the video is found
 * @param preview whether every caller may read the lesson, also outside of the course; false where absent
 * @param required whether the author requires the lesson; progress counts modules, not lessons; true where absent
 */
record AddVideoRequest(
        @NotNull @Text(max = LessonDetails.MAX_TITLE) String title,
        @Valid @NotNull VideoRequest video,
        @Nullable Boolean preview,
        @Nullable Boolean required) {

    AddLessonRequest asLesson() {
        return new AddLessonRequest(title, LessonType.VIDEO, null, video, preview, required);
    }
}
