package com.academy.auth.privacy.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/** Our reading of personal-data.erased.v1. */
record PersonalDataErased(UUID userId, String service, Instant erasedAt) {

    static final String TYPE = "personal-data.erased.v1";
}
