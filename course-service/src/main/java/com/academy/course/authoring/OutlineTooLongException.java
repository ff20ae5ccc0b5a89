package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;

class OutlineTooLongException extends RuleViolationException {

    OutlineTooLongException(String message) {
        super("outline-too-long", message);
    }
}
