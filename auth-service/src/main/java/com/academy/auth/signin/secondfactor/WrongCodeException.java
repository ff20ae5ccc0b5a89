package com.academy.auth.signin.secondfactor;

import com.academy.platform.error.RuleViolationException;

class WrongCodeException extends RuleViolationException {

    WrongCodeException() {
        super("wrong-code", "This code is not valid, or not any more.");
    }
}
