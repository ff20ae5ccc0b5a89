package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;

class OrderIncompleteException extends RuleViolationException {

    OrderIncompleteException() {
        super("order-incomplete", "An order names each part exactly once, and nothing else.");
    }
}
