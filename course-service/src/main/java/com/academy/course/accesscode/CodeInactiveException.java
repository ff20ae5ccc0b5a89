package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;

class CodeInactiveException extends RuleViolationException {

    CodeInactiveException() {
        super("access-code-inactive", "This access code was withdrawn.");
    }
}
