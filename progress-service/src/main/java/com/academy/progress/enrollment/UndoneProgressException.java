package com.academy.progress.enrollment;

import com.academy.platform.error.RuleViolationException;

/** What was started or completed stays so: taking it back is an instructor's act of its own. */
class UndoneProgressException extends RuleViolationException {

    UndoneProgressException(String what) {
        super("progress-cannot-be-undone", "A module that was %s stays %s.".formatted(what, what));
    }
}
