package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;

class CourseNotOpenException extends RuleViolationException {

    CourseNotOpenException() {
        super("course-not-open", "The course of this code is not open.");
    }
}
