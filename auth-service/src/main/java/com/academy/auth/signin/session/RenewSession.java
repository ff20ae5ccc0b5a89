package com.academy.auth.signin.session;

import com.academy.auth.organization.OrganizationId;
import com.academy.auth.signin.secondfactor.CheckSecondFactor;
import com.academy.auth.signin.session.TokenIssuer.Issued;
import com.academy.platform.error.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class RenewSession {

    private static final Logger LOG = LoggerFactory.getLogger(RenewSession.class);

    private final RefreshTokens refreshTokens;
    private final Sessions sessions;
    private final Members members;
    private final CheckSecondFactor checkSecondFactor;
    private final TokenIssuer issuer;
    private final OpenSession openSession;
    private final SignOut signOut;
    private final Clock clock;

    RenewSession(
            RefreshTokens refreshTokens,
            Sessions sessions,
            Members members,
            CheckSecondFactor checkSecondFactor,
            TokenIssuer issuer,
            OpenSession openSession,
            SignOut signOut,
            Clock clock) {
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.members = members;
        this.checkSecondFactor = checkSecondFactor;
        this.issuer = issuer;
        this.openSession = openSession;
        this.signOut = signOut;
        this.clock = clock;
    }

    /**
     * Exchanges a refresh token for the next one and a fresh access token.
     *
     * @param organization to go on in, if not the same; the token stays valid if the caller is no active member there
     */
    public SignedIn renew(String refreshToken, @Nullable UUID organization) {
        Instant asOf = clock.instant();
        RefreshTokens.Presented presented = refreshTokens.read(refreshToken).orElseThrow(SessionEndedException::new);
        Session session = sessions.find(presented.sessionId())
                .filter(found -> refreshTokens.isOurs(presented, found))
                .orElseThrow(SessionEndedException::new);
        OrganizationId switchTo = organization == null ? null : new OrganizationId(organization);
        Optional<Standing> member =
                members.find(session.userId(), switchTo == null ? session.organizationId() : switchTo);
        if (member.isEmpty()) {
            if (switchTo != null) {
                throw new NotAMemberException(switchTo);
            }
            signOut.end(session);
            throw new SessionEndedException();
        }
        Standing standing = member.get();
        if (!session.proof().equals(standing.proof())) {
            signOut.revoke(session); // opened with another password, or before the account was suspended
            throw new SessionEndedException();
        }
        if (checkSecondFactor.isLackedBy(session.userId())) {
            signOut.end(session); // the next sign-in sets one up
            throw new SessionEndedException();
        }
        // Before the refresh token is used up, so that it stays valid if the issuer does not answer.
        Optional<Issued> issued = issuer.renew(session.tokenId(), session.continuation(), standing.user(), asOf);
        if (issued.isEmpty()) {
            signOut.end(session);
            throw new SessionEndedException();
        }
        if (!openSession.isStill(standing)) {
            return renew(refreshToken, organization); // a change was committed meanwhile
        }
        return switch (sessions.renew(
                session, presented.generation(), issued.get().continuation(), switchTo)) {
            case Sessions.Renewal.Renewed renewed ->
                openSession.tokens(session, renewed.generation(), issued.get().accessToken(), standing.user());
            case Sessions.Renewal.Gone _ -> throw new SessionEndedException();
            case Sessions.Renewal.Reused _ -> {
                LOG.warn("A used refresh token came again; session {} is ended", session.id());
                signOut.revokeCopied(session);
                throw new SessionEndedException();
            }
        };
    }

    static class NotAMemberException extends NotFoundException {

        NotAMemberException(OrganizationId organization) {
            super("membership-not-found", "You have no membership in %s.".formatted(organization.value()));
        }
    }
}
