package com.academy.course.authoring;

import org.jspecify.annotations.Nullable;

/** What an author says about a lesson. */
public record LessonDetails(
        String title,
        boolean preview,
        boolean required,
        @Nullable Integer durationSeconds) {

    public static final int MAX_TITLE = 200;
}
