package com.academy.course.enrollment;

import com.academy.platform.error.RuleViolationException;

class CodeRequiredException extends RuleViolationException {

    CodeRequiredException() {
        super("code-required", "This course is entered with an access code.");
    }
}
