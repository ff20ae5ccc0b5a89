package com.academy.auth.attempt;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;

class TooManyMailsException extends TooManyAttemptsException {

    TooManyMailsException(Duration untilNext) {
        super("too-many-mails", "Mails were asked for too often. Look for those on their way.", untilNext);
    }
}
