package com.academy.course.enrollment;

import com.academy.platform.error.RuleViolationException;

class CapacityTooSmallException extends RuleViolationException {

    CapacityTooSmallException(int enrolled) {
        super("capacity-too-small", "%d students are in this course already.".formatted(enrolled));
        member("enrolled", enrolled);
    }
}
