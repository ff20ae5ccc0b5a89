package com.academy.platform.error;

import java.time.Duration;

/** A part this needs is down, or a bounded queue is full: 503 with Retry-After. */
public abstract non-sealed class UnavailableException extends DomainException {

    private final Duration retryAfter;

    protected UnavailableException(String code, String message, Duration retryAfter) {
        super(code, message);
        this.retryAfter = retryAfter;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }
}
