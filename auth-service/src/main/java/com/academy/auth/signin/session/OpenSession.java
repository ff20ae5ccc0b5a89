package com.academy.auth.signin.session;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.signin.session.TokenIssuer.Issued;
import com.academy.auth.token.AccessToken;
import com.academy.platform.error.NotAuthenticatedException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens a session, with its tokens, for a user whose proof was accepted. */
@Component
public class OpenSession {

    private final Sessions sessions;
    private final Members members;
    private final RefreshTokens refreshTokens;
    private final TokenIssuer issuer;
    private final SignOut signOut;
    private final SignInTrail trail;
    private final SessionProperties properties;
    private final Clock clock;

    OpenSession(
            Sessions sessions,
            Members members,
            RefreshTokens refreshTokens,
            TokenIssuer issuer,
            SignOut signOut,
            SignInTrail trail,
            SessionProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.members = members;
        this.refreshTokens = refreshTokens;
        this.issuer = issuer;
        this.signOut = signOut;
        this.trail = trail;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Refused where a fact has changed since it was read, and where the sign-in cannot be recorded. The facts are read
     * again when the session is in Redis already: a change that is committed later finds it there and ends it.
     *
     * @param asOf before the facts were read
     */
    public SignedIn open(Standing standing, Instant asOf, Origin from) {
        SignedInUser user = standing.user();
        SignedIn signedIn = openAhead(user, standing.proof(), asOf, from);
        try {
            if (!isStill(standing)) {
                throw new OvertakenException();
            }
            trail.signedIn(user, signedIn.sessionId());
        } catch (RuntimeException refused) {
            signOut.forget(new UserId(user.id()), signedIn.sessionId());
            throw refused;
        }
        return signedIn;
    }

    /** For a user whose account is about to be created; the transaction that creates it calls {@link #recordOpened}. */
    public SignedIn openAhead(SignedInUser user, Proof proof, Instant asOf, Origin from) {
        Issued issued = issuer.open(user, asOf);
        Session session = sessions.open(
                issued, new UserId(user.id()), new OrganizationId(user.organizationId()), proof, asOf, from.device());
        return tokens(session, Session.FIRST_GENERATION, issued.accessToken(), user);
    }

    public void recordOpened(SignedIn signedIn) {
        trail.signedIn(signedIn.user(), signedIn.sessionId());
    }

    /** Whether the facts that a token was issued with are still those in the database. */
    boolean isStill(Standing standing) {
        SignedInUser user = standing.user();
        return members.find(new UserId(user.id()), new OrganizationId(user.organizationId()))
                .filter(standing::isStill)
                .isPresent();
    }

    SignedIn tokens(Session session, int generation, AccessToken access, SignedInUser user) {
        return new SignedIn(
                user,
                access.value(),
                refreshTokens.token(session, generation),
                access.remainingAt(clock.instant()).toSeconds(),
                session.tokenId(),
                properties.lifetime(),
                null);
    }

    /** The password, the account or the membership was changed while a person signed in. */
    static class OvertakenException extends NotAuthenticatedException {

        OvertakenException() {
            super("sign-in-overtaken", "Your account was changed while you signed in. Sign in again.");
        }
    }
}
