package com.academy.auth.signin.session.web;

import com.academy.auth.signin.session.SessionQueries;
import com.academy.auth.signin.session.SessionView;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForSignedIn;
import com.academy.platform.web.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions: the devices on which the caller is signed in. */
@RestController
@RequestMapping("/auth/sessions")
@ForSignedIn
class SessionController {

    private final SessionQueries sessions;
    private final SignOut signOut;

    SessionController(SessionQueries sessions, SignOut signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    /**
     * List the caller's sessions.
     *
     * <p>For every signed-in user. All sessions on one page, the last used first; a session that was ended or has
     * expired is left out. 503 {@code sessions-unavailable} with {@code Retry-After} where sessions cannot be read at
     * the moment.
     */
    @GetMapping
    Page<SessionView> sessions(CurrentUser user) {
        return new Page<>(sessions.of(user), null);
    }

    /**
     * End one of the caller's sessions.
     *
     * <p>For every signed-in user; the caller's current session may be the one. Its tokens are refused from then on.
     * 404 {@code session-not-found} where the caller has no such session, so also for a repeated request.
     *
     * @param id id of a session, from the list of the caller's sessions
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, CurrentUser user) {
        signOut.signOut(user, id);
    }
}
