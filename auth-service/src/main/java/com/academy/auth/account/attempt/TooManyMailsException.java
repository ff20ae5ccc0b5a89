package com.academy.auth.account.attempt;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;

/** Too many mails to one address, or requested from one network address. */
public class TooManyMailsException extends TooManyAttemptsException {

    public TooManyMailsException(Duration untilNext) {
        super("too-many-mails", "Mails were asked for too often. Look for those on their way.", untilNext);
    }
}
