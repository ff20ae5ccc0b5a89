package com.academy.auth.signin.oidc;

import com.academy.platform.error.NotAuthenticatedException;

/** Another browser's, too late, or a second time. */
class JourneyNotKnownException extends NotAuthenticatedException {

    JourneyNotKnownException() {
        super("sign-in-not-begun", "This sign-in was not begun in this browser, or too long ago. Begin again.");
    }
}
