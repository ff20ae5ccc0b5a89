package com.academy.auth.account.password;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

class TooManyPasswordsException extends UnavailableException {

    /** About as long as a full queue takes. */
    private static final Duration A_QUEUE = Duration.ofSeconds(5);

    TooManyPasswordsException() {
        super("too-many-sign-ins", "Too many people are signing in just now. Try again in a moment.", A_QUEUE);
    }
}
