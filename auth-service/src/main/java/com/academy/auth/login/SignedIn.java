package com.academy.auth.login;

import com.academy.platform.security.Role;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person gets who has signed in; it never prints its tokens.
 *
 * @param expiresIn seconds until the access token ends
 * @param sessionId as the tokens call it
 */
public record SignedIn(
        SignedInUser user,
        String accessToken,
        String refreshToken,
        long expiresIn,
        @JsonIgnore String sessionId,
        @JsonIgnore Duration sessionLifetime) {

    @Override
    public String toString() {
        return "SignedIn[%s]".formatted(sessionId);
    }

    /** A person in the membership that the tokens are for. */
    public record SignedInUser(
            UUID id,
            String email,
            String firstName,
            @Nullable String lastName,
            Role role,
            UUID organizationId) {

        @Override
        public String toString() {
            return "SignedInUser[%s]".formatted(id);
        }
    }
}
