package com.academy.auth.login;

import com.academy.auth.account.UserId;
import com.academy.auth.attempt.Reached;
import com.academy.auth.attempt.SessionsUnavailableException;
import com.academy.auth.audit.Action;
import com.academy.auth.audit.Audit;
import com.academy.auth.audit.AuditEntry;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.Revocations;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Ends sessions: nothing renews them any more, and the tokens already out are refused within a second. */
@Service
public class SignOut {

    private final Sessions sessions;
    private final Revocations revocations;
    private final Audit audit;
    private final Clock clock;

    SignOut(Sessions sessions, Revocations revocations, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    public void signOut(CurrentUser user) {
        revoke(user.sessionId());
        sessions.end(new UserId(user.id()), UUID.fromString(user.sessionId()));
        audit.record(AuditEntry.ofOneself(Action.SIGNED_OUT, user.id()));
    }

    /** Ends all of the caller's own sessions. */
    public void signOutEverywhere(CurrentUser user) {
        signOutEverywhere(new UserId(user.id()));
        audit.record(AuditEntry.ofOneself(Action.SESSIONS_ENDED, user.id()));
    }

    /** Ends one of the caller's own sessions. */
    public void signOut(CurrentUser user, UUID session) {
        UserId owner = new UserId(user.id());
        if (sessions.find(session).filter(it -> it.userId().equals(owner)).isEmpty()) {
            throw new SessionNotFoundException(session);
        }
        revoke(session.toString());
        sessions.end(owner, session);
        audit.record(AuditEntry.ofOneself(Action.SESSIONS_ENDED, user.id()));
    }

    /** Ends all of the caller's sessions but the one that asks. */
    public void signOutElsewhere(CurrentUser user) {
        UserId owner = new UserId(user.id());
        UUID current = UUID.fromString(user.sessionId());
        sessions.of(owner, current).stream()
                .filter(session -> !session.current())
                .forEach(session -> {
                    revoke(session.id().toString());
                    sessions.end(owner, session.id());
                });
    }

    public void signOutEverywhere(UserId user) {
        revokeTokens(user);
        sessions.endAll(user);
    }

    /** Has all of somebody's tokens made anew, as of what they are from now on; their sessions go on. */
    public void revokeTokens(UserId user) {
        Reached.redis(() -> {
            revocations.revokeUser(user.value(), clock.instant().plusMillis(1)); // this very millisecond included
            return true;
        });
    }

    void revoke(String sessionId) {
        Reached.redis(() -> {
            revocations.revokeSession(sessionId);
            return true;
        });
    }

    /** A session that nobody has been told of needs no revocation; at worst it ends by itself. */
    void forget(UserId user, UUID session) {
        try {
            sessions.end(user, session);
        } catch (SessionsUnavailableException unreachable) {
            // it opens nothing
        }
    }
}
