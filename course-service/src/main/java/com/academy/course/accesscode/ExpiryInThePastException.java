package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;

class ExpiryInThePastException extends RuleViolationException {

    ExpiryInThePastException() {
        super("expiry-in-the-past", "A code expires in the future.");
    }
}
