package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;

class CodeExpiredException extends RuleViolationException {

    CodeExpiredException() {
        super("access-code-expired", "This access code has expired.");
    }
}
