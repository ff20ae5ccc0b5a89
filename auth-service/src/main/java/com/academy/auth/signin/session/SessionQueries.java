package com.academy.auth.signin.session;

import com.academy.auth.account.person.UserId;
import com.academy.platform.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class SessionQueries {

    private final Sessions sessions;

    SessionQueries(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The sessions of a user, the last used first; for the user's own export. */
    public List<SessionView> of(UserId user) {
        return sessions.of(user, null);
    }

    /** When the caller signed in; empty if the session no longer exists. */
    public Optional<Instant> signedInAt(CurrentUser user) {
        return of(user).stream()
                .filter(SessionView::current)
                .map(SessionView::openedAt)
                .findFirst();
    }

    /** The sessions of the caller, the last used first. */
    public List<SessionView> of(CurrentUser user) {
        return sessions.of(new UserId(user.id()), Session.idOf(user.sessionId()));
    }
}
