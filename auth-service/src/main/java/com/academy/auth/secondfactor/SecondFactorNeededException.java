package com.academy.auth.secondfactor;

import com.academy.platform.error.RuleViolationException;

class SecondFactorNeededException extends RuleViolationException {

    SecondFactorNeededException() {
        super("second-factor-needed", "Your role needs a second factor: it cannot be removed.");
    }
}
