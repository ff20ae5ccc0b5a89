package com.academy.course.accesscode;

import com.academy.platform.error.RuleViolationException;

class TooManyUnusedCodesException extends RuleViolationException {

    TooManyUnusedCodesException(int unused, int most) {
        super(
                "too-many-unused-codes",
                "This course has %d unused codes; it may have %d. Deactivate some, or let them be used."
                        .formatted(unused, most));
        member("unused", unused);
        member("most", most);
    }
}
