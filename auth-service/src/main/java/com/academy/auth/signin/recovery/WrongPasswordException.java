package com.academy.auth.signin.recovery;

import com.academy.platform.error.RuleViolationException;

/** By somebody who is signed in: the session stays. */
class WrongPasswordException extends RuleViolationException {

    WrongPasswordException() {
        super("wrong-password", "This is not your present password.");
    }
}
