package com.academy.auth.signin.oidc;

import org.jspecify.annotations.Nullable;

/** What a provider says of somebody, in a token that was good. */
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
