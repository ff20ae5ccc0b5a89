package com.academy.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of a token whose signature, issuer, audience and times have been checked. */
public record VerifiedToken(
        String issuer,
        @Nullable UUID userId,
        @Nullable UUID organizationId,
        Role role,
        @Nullable String sessionId,
        Set<String> permissions,
        String subject,
        Instant issuedAt,
        Instant expiresAt) {

    public VerifiedToken {
        permissions = Set.copyOf(permissions);
    }
}
