package com.academy.auth.account.keycloak;

import java.time.Instant;

/** What Keycloak gives for a session; it never prints its tokens. */
public record KeycloakTokens(
        String sessionId, String accessToken, Instant issuedAt, Instant expiresAt, String refreshToken) {

    @Override
    public String toString() {
        return "KeycloakTokens[%s]".formatted(sessionId);
    }
}
