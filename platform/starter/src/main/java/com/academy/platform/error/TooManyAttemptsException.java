package com.academy.platform.error;

import java.time.Duration;

/** Enough for now: 429 with Retry-After. */
public abstract non-sealed class TooManyAttemptsException extends DomainException {

    private final Duration retryAfter;

    protected TooManyAttemptsException(String code, String message, Duration retryAfter) {
        super(code, message);
        this.retryAfter = retryAfter;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }
}
