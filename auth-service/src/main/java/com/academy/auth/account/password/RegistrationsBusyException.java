package com.academy.auth.account.password;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

class RegistrationsBusyException extends UnavailableException {

    /** About as long as a full queue takes. */
    private static final Duration A_QUEUE = Duration.ofSeconds(5);

    RegistrationsBusyException() {
        super("registrations-busy", "Too many people are registering just now. Try again in a moment.", A_QUEUE);
    }
}
