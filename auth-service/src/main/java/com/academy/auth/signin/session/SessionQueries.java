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

    /** Where somebody is signed in, the last used first; for their own export. */
    public List<SessionView> of(UserId user) {
        return sessions.of(user, null);
    }

    /** When the caller signed in; none if that session is not known any more. */
    public Optional<Instant> signedInAt(CurrentUser user) {
        return of(user).stream()
                .filter(SessionView::current)
                .map(SessionView::openedAt)
                .findFirst();
    }

    /** Where the caller is signed in, the last used first. */
    public List<SessionView> of(CurrentUser user) {
        return sessions.of(new UserId(user.id()), Session.idOf(user.sessionId()));
    }
}
