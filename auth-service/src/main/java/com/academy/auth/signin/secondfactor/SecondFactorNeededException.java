package com.academy.auth.signin.secondfactor;

import com.academy.platform.error.RuleViolationException;

class SecondFactorNeededException extends RuleViolationException {

    SecondFactorNeededException() {
        super(
                "second-factor-needed",
                "Your role needs a second factor. Send your password, too, to set up another at the next sign-in.");
    }
}
