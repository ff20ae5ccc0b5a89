package com.academy.auth.login;

import com.academy.auth.account.UserId;
import com.academy.auth.login.SignedIn.SignedInUser;
import com.academy.auth.login.TokenIssuer.Issued;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.token.AccessToken;
import org.springframework.stereotype.Component;

/** Tokens for somebody whose proof has been seen. */
@Component
class OpenSession {

    private static final int FIRST = 1;

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final TokenIssuer issuer;
    private final SignOut signOut;
    private final SignInTrail trail;
    private final SessionProperties properties;

    OpenSession(
            Sessions sessions,
            RefreshTokens refreshTokens,
            TokenIssuer issuer,
            SignOut signOut,
            SignInTrail trail,
            SessionProperties properties) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.issuer = issuer;
        this.signOut = signOut;
        this.trail = trail;
        this.properties = properties;
    }

    /** Nobody comes in unrecorded. */
    SignedIn open(SignedInUser user, Origin from) {
        SignedIn signedIn = openAhead(user, from);
        try {
            trail.signedIn(user);
        } catch (RuntimeException unrecorded) {
            signOut.forget(new UserId(user.id()), signedIn.sessionId());
            throw unrecorded;
        }
        return signedIn;
    }

    /** For somebody who is only just being made. */
    SignedIn openAhead(SignedInUser user, Origin from) {
        Issued issued = issuer.open(user);
        Session session =
                sessions.open(issued, new UserId(user.id()), new OrganizationId(user.organizationId()), from.device());
        return tokens(session, FIRST, issued.accessToken(), user);
    }

    SignedIn tokens(Session session, int generation, AccessToken access, SignedInUser user) {
        return SignedIn.of(
                user, access, refreshTokens.token(session, generation), session.tokenId(), properties.lifetime());
    }
}
