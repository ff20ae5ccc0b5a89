package com.academy.auth.login;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;

class TooManyFailuresException extends TooManyAttemptsException {

    TooManyFailuresException(Duration untilNext) {
        // Rounded up: whoever waits as long as told gets in.
        super(
                "too-many-failed-sign-ins",
                "Signing in failed too often. Wait a moment before you try again.",
                Duration.ofSeconds(untilNext.plusMillis(999).toSeconds()));
    }
}
