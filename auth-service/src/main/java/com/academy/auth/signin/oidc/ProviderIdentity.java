package com.academy.auth.signin.oidc;

import org.jspecify.annotations.Nullable;

/** The user as a provider describes them, in a verified token. */
public record ProviderIdentity(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String name) {

    @Override
    public String toString() {
        return "ProviderIdentity[%s]".formatted(issuer);
    }
}
