package com.academy.platform.privacy;

import java.util.UUID;

/** The platform's reading of user.erased.v1. */
record PersonErased(UUID userId) {

    static final String TYPE = "user.erased.v1";
    static final String TOPIC = "auth-events";
}
