package com.academy.course.authoring.web;

import com.academy.course.authoring.LessonDetails;
import com.academy.course.catalog.LessonType;
import com.academy.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A lesson of type VIDEO, under the name that some clients know it by. */
record AddVideoRequest(
        @NotNull @Text(max = LessonDetails.MAX_TITLE) String title,
        @Valid @NotNull VideoRequest video,
        @Nullable Boolean preview,
        @Nullable Boolean required) {

    AddLessonRequest asLesson() {
        return new AddLessonRequest(title, LessonType.VIDEO, null, video, preview, required);
    }
}
