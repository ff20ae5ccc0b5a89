package com.academy.auth.signin.session;

import com.academy.platform.identity.Role;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a user who has signed in.
 *
 * @param user the user, in the membership that the tokens are for
 * @param accessToken sent as bearer token with each request. Example:
 *     eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTkyZjBjNCJ9.c2lnbmF0dXJl
 * @param refreshToken renews the session; each renewal gives the next one. Example: b3BlbiBzZXNhbWU
 * @param expiresIn seconds until the access token expires. Example: 900
 * @param sessionId as the tokens call it
 * @param sessionLifetime how long the session lives without being renewed
 * @param recoveryCodes codes of a second factor that was set up by this sign-in, shown this once; absent at all other
 *     sign-ins. Example: ["7KQ2M-P4XZT"]
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

    /**
     * A user in the membership that the tokens are for.
     *
     * @param id the user's id
     * @param email the address of the user's account. Example: ada@example.org
     * @param firstName given name. Example: Ada
     * @param lastName family name; null where the user has none. Example: Lovelace
     * @param role the user's role in that organisation
     * @param organizationId the organisation that the tokens act for
     */
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
