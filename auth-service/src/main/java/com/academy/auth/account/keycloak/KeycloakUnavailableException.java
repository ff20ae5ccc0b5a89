package com.academy.auth.account.keycloak;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

/** Keycloak does not answer, or not as the realm of {@code deploy/keycloak} does. */
public class KeycloakUnavailableException extends UnavailableException {

    private final String why;

    KeycloakUnavailableException(String why) {
        super(
                "identity-unavailable",
                "Signing in is not possible at the moment. Try again shortly.",
                Duration.ofSeconds(5));
        this.why = why;
    }

    /** For the log. */
    String why() {
        return why;
    }
}
