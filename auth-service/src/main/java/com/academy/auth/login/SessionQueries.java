package com.academy.auth.login;

import com.academy.auth.account.UserId;
import com.academy.platform.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
public class SessionQueries {

    private final Sessions sessions;

    SessionQueries(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Where the caller is signed in, the last used first. */
    public List<SessionView> of(CurrentUser user) {
        return sessions.of(new UserId(user.id()), UUID.fromString(user.sessionId()));
    }
}
