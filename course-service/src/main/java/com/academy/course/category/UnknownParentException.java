package com.academy.course.category;

import com.academy.platform.error.RuleViolationException;

class UnknownParentException extends RuleViolationException {

    UnknownParentException() {
        super("category-parent-unknown", "There is no such parent category.");
    }
}
