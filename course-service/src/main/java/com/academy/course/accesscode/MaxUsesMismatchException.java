package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;

class MaxUsesMismatchException extends RuleViolationException {

    MaxUsesMismatchException(String message) {
        super("max-uses-mismatch", message);
    }
}
