package com.academy.auth.confirmation;

import java.time.Duration;

/** What following a link does, and how long it can be followed. */
public enum Purpose {
    VERIFY_EMAIL(Duration.ofDays(7)),
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }
}
