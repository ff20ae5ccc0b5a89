package com.academy.auth.signin.session;

import com.academy.platform.error.NotAuthenticatedException;

/** The same for a token that is old, forged, revoked or of somebody who is gone. */
public class SessionEndedException extends NotAuthenticatedException {

    public SessionEndedException() {
        super("session-ended", "The session has ended. Sign in again.");
    }
}
