package com.academy.auth.token;

import java.time.Duration;
import java.time.Instant;

/** A signed token; it never prints itself. */
public record AccessToken(String value, Instant issuedAt, Instant expiresAt) {

    public Duration remainingAt(Instant now) {
        return Duration.between(now, expiresAt);
    }

    @Override
    public String toString() {
        return "AccessToken[hidden, until %s]".formatted(expiresAt);
    }
}
