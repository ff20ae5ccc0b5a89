package com.academy.auth.signin.session;

import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.token.AccessToken;
import java.time.Instant;
import java.util.Optional;

/**
 * The signer of people's access tokens: this service, or a Keycloak. Refresh tokens, the list of devices and the
 * decision who may sign in stay with this service in both cases. If the issuer does not answer, nothing has happened:
 * a 503 with Retry-After.
 */
public interface TokenIssuer {

    /**
     * For a user who has proven their identity; the token names that membership.
     *
     * @param asOf before the facts about the person were read; the token is issued then or later
     */
    Issued open(SignedInUser user, Instant asOf);

    /**
     * The next token of a session; asked twice with the same continuation it answers twice.
     *
     * @param continuation the issuer's value of the last time
     * @param user in the membership that the token is to name
     * @param asOf before the facts about the person were read; the token is issued then or later
     * @return empty if the issuer has ended that session
     */
    Optional<Issued> renew(String sessionId, String continuation, SignedInUser user, Instant asOf);

    /** Best effort: our own session is closed already, so it cannot be renewed even if this fails. */
    void end(String sessionId);

    /** Deletes the user at the issuer; does nothing if the issuer does not know them. */
    void forget(UserId user);

    /** The issuer's name if it stores people itself; they then have to be erased there too. */
    Optional<String> externalHolder();

    /**
     * @param sessionId as the token says it
     * @param continuation what the issuer needs at the next renewal; a secret, empty if it needs nothing
     */
    record Issued(String sessionId, AccessToken accessToken, String continuation) {

        @Override
        public String toString() {
            return "Issued[%s]".formatted(sessionId);
        }
    }
}
