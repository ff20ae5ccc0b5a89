package com.academy.auth.account.attempt;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class SessionsUnavailableException extends UnavailableException {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsUnavailableException.class);

    SessionsUnavailableException(RuntimeException cause) {
        super("sessions-unavailable", "Nobody can sign in just now. Try again shortly.", Duration.ofSeconds(2));
        LOG.warn("Answering 503, sessions cannot be reached: {}", cause.toString());
    }
}
