package com.academy.auth.signin.session;

import com.academy.auth.account.attempt.RedisCalls;
import com.academy.auth.account.attempt.RedisCalls.SessionsUnavailableException;
import com.academy.auth.account.person.UserId;
import com.academy.auth.audit.Action;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.identity.Revocations;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Ends sessions: they cannot be renewed, and the tokens already issued are refused within a second. Sessions end before
 * tokens are revoked: a renewal in between would issue a token that the revocation is too old for.
 */
@Service
public class SignOut {

    private final Sessions sessions;
    private final TokenIssuer issuer;
    private final Revocations revocations;
    private final Audit audit;
    private final Clock clock;

    SignOut(Sessions sessions, TokenIssuer issuer, Revocations revocations, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    public void signOut(CurrentUser user) {
        end(new UserId(user.id()), user.sessionId());
        revoke(user.sessionId());
        audit.record(AuditEntry.ofOneself(Action.SIGNED_OUT, user.id()));
    }

    /** Ends all of the caller's own sessions. */
    public void signOutEverywhere(CurrentUser user) {
        signOutEverywhere(new UserId(user.id()));
        audit.record(AuditEntry.ofOneself(Action.SESSIONS_ENDED, user.id()));
    }

    /** Ends one of the caller's own sessions. */
    public void signOut(CurrentUser user, UUID session) {
        revoke(sessions.find(session)
                .filter(it -> it.userId().value().equals(user.id()))
                .orElseThrow(() -> new SessionNotFoundException(session)));
        audit.record(AuditEntry.ofOneself(Action.SESSIONS_ENDED, user.id()));
    }

    /**
     * After a change of password: ends all of the caller's sessions but the current one.
     *
     * @param credential the version of the new one
     */
    public void signOutElsewhere(CurrentUser user, long credential) {
        sessions.change(Session.idOf(user.sessionId()), session -> session.provenBy(credential));
        sessions.of(new UserId(user.id()), Session.idOf(user.sessionId())).stream()
                .filter(session -> !session.current())
                .flatMap(session -> sessions.find(session.id()).stream())
                .forEach(this::revoke);
    }

    public void signOutEverywhere(UserId user) {
        List<String> ended = sessions.endAll(user);
        revokeTokens(user);
        ended.forEach(issuer::end);
    }

    /** Refuses all issued tokens of a user, so that clients must renew them with the user's current data. */
    public void revokeTokens(UserId user) {
        RedisCalls.orUnavailable(() -> {
            revocations.revokeUser(user.value(), clock.instant().plusMillis(1)); // this very millisecond included
            return true;
        });
    }

    /** Ends a session and refuses the tokens it has given out. */
    void revoke(Session session) {
        end(session);
        revoke(session.tokenId());
    }

    /** A used refresh token came again, so it was copied: ends the session and records it. */
    void revokeCopied(Session session) {
        revoke(session);
        audit.record(AuditEntry.of(
                        Action.IMPERSONATION_ATTEMPTED,
                        AuditSubject.user(session.userId().value()))
                .in(session.organizationId().value()));
    }

    /** Ends a session; the tokens it has given out end by themselves. */
    void end(Session session) {
        end(session.userId(), session.tokenId());
    }

    /** A session whose tokens were never handed out needs no revocation; if this fails, it expires. */
    public void forget(UserId user, String sessionId) {
        try {
            end(user, sessionId);
        } catch (SessionsUnavailableException unreachable) {
            // the session opens nothing
        }
    }

    private void end(UserId user, String sessionId) {
        sessions.end(user, Session.idOf(sessionId));
        issuer.end(sessionId);
    }

    private void revoke(String sessionId) {
        RedisCalls.orUnavailable(() -> {
            revocations.revokeSession(sessionId);
            return true;
        });
    }

    /** The session does not exist, or belongs to another user. */
    static class SessionNotFoundException extends NotFoundException {

        SessionNotFoundException(UUID id) {
            super("session-not-found", "You have no session %s.".formatted(id));
        }
    }
}
