package com.academy.analytics.feed.messaging;

import java.util.UUID;

/** Our reading of user.profile-changed.v1. */
record ProfileChanged(UUID userId, String name, String email) {

    static final String TYPE = "user.profile-changed.v1";
}
