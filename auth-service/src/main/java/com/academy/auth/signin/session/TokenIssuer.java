package com.academy.auth.signin.session;

import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.token.AccessToken;
import java.time.Instant;
import java.util.Optional;

/**
 * Who signs people's access tokens: this service, or a Keycloak. Refresh tokens, the list of devices and the decision who
 * may come in are ours with either. Where the issuer does not answer, nothing has happened: a 503 with Retry-After.
 */
public interface TokenIssuer {

    /**
     * For a person who has proven who they are; the token says that membership.
     *
     * @param asOf before the facts about the person were read; the token is issued then or later
     */
    Issued open(SignedInUser user, Instant asOf);

    /**
     * The next token of a session; asked twice with the same continuation it answers twice.
     *
     * @param continuation what the issuer said at the last time
     * @param user in the membership that the token is to say
     * @param asOf before the facts about the person were read; the token is issued then or later
     * @return nothing where the issuer has ended that session
     */
    Optional<Issued> renew(String sessionId, String continuation, SignedInUser user, Instant asOf);

    /** As well as it can be done: nothing renews the session any more in any case. */
    void end(String sessionId);

    /** Forgets somebody for good; nothing happens where they are not known. */
    void forget(UserId user);

    /** By what name the issuer itself holds people, who then have to be erased there too. */
    Optional<String> externalHolder();

    /**
     * @param sessionId as the token says it
     * @param continuation what the issuer wants to hear at the next renewal; a secret, empty where it wants nothing
     */
    record Issued(String sessionId, AccessToken accessToken, String continuation) {

        @Override
        public String toString() {
            return "Issued[%s]".formatted(sessionId);
        }
    }
}
