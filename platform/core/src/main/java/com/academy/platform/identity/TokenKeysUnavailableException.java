package com.academy.platform.identity;

import java.time.Duration;

/** The issuer's keys cannot be had at the moment, so nobody can say whether the token is good: 503, not 401. */
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
