package com.academy.course.authoring;

import com.academy.platform.error.NotFoundException;

class LessonNotFoundException extends NotFoundException {

    LessonNotFoundException() {
        super("lesson-not-found", "There is no such lesson.");
    }
}
