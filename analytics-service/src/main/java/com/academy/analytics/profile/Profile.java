package com.academy.analytics.profile;

import java.util.UUID;

/** How a person is called and written to, as of a sequence of the profile's own. */
public record Profile(UUID userId, String name, String email, long sequence) {

    Profile newer(Profile other) {
        return sequence >= other.sequence ? this : other;
    }
}
