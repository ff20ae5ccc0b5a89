package com.academy.auth.account.attempt;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;

class TooManyRegistrationsException extends TooManyAttemptsException {

    TooManyRegistrationsException(Duration untilNext) {
        super(
                "too-many-registrations",
                "Accounts were asked for too often. Wait a while before you try again.",
                untilNext);
    }
}
