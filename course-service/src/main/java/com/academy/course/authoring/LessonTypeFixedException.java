package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;

class LessonTypeFixedException extends RuleViolationException {

    LessonTypeFixedException() {
        super("lesson-type-fixed", "A text does not become a video, nor a video a text.");
    }
}
