package com.academy.course.authoring;

import com.academy.platform.error.ConflictException;

class CourseNotDraftException extends ConflictException {

    CourseNotDraftException() {
        super("course-not-draft", "Only what was never published can be deleted. Archive it instead.");
    }
}
