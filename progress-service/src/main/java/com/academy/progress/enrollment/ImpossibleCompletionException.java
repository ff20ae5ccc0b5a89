package com.academy.progress.enrollment;

import com.academy.platform.error.RuleViolationException;

/** A client that was offline names a time that cannot be right. */
class ImpossibleCompletionException extends RuleViolationException {

    ImpossibleCompletionException(String why) {
        super("impossible-completion-time", why);
    }
}
