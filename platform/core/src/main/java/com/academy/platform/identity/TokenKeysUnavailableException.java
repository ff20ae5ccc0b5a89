package com.academy.platform.identity;

import java.time.Duration;

/** The issuer's keys are unavailable, so the token can be neither accepted nor refused: 503, not 401. */
public final class TokenKeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public TokenKeysUnavailableException() {
        super("The keys that verify tokens cannot be fetched at the moment.", null, false, false);
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
