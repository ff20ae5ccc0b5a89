package com.academy.auth.signin.session;

import com.academy.platform.error.NotAuthenticatedException;

/** The same answer for an expired, forged or revoked token, and for the token of an erased user. */
public class SessionEndedException extends NotAuthenticatedException {

    public SessionEndedException() {
        super("session-ended", "The session has ended. Sign in again.");
    }
}
