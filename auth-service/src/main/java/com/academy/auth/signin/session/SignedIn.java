package com.academy.auth.signin.session;

import com.academy.platform.security.Role;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person gets who has signed in; it never prints its tokens.
 *
 * @param expiresIn seconds until the access token ends
 * @param sessionId as the tokens call it
 * @param recoveryCodes of a second factor that was set up by this sign-in; they are never shown again
 */
public record SignedIn(
        SignedInUser user,
        String accessToken,
        String refreshToken,
        long expiresIn,
        @JsonIgnore String sessionId,
        @JsonIgnore Duration sessionLifetime,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> recoveryCodes) {

    public SignedIn with(List<String> codes) {
        return new SignedIn(
                user, accessToken, refreshToken, expiresIn, sessionId, sessionLifetime, codes.isEmpty() ? null : codes);
    }

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
