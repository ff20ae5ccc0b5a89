package com.academy.auth.account.attempt;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;

class TooManyFailuresException extends TooManyAttemptsException {

    TooManyFailuresException(Duration untilNext) {
        super(
                "too-many-failed-sign-ins",
                "Signing in failed too often. Wait a moment before you try again.",
                untilNext);
    }
}
