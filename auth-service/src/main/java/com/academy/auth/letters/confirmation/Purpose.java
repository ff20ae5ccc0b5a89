package com.academy.auth.letters.confirmation;

import java.time.Duration;

/** What following a link does, and how long it can be followed. */
public enum Purpose {
    VERIFY_EMAIL(Duration.ofDays(7)),
    RESET_PASSWORD(Duration.ofHours(1)),

    /** The first password of an account that an admin has created. */
    CHOOSE_PASSWORD(Duration.ofDays(14)),

    /** A change of address takes two: this from the address of before, the next from the new one. */
    CHANGE_EMAIL(Duration.ofDays(1)),
    CONFIRM_NEW_EMAIL(Duration.ofDays(1)),

    /** Into an organisation. */
    INVITATION(Duration.ofDays(14));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
