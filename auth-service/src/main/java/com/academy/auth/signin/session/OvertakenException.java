package com.academy.auth.signin.session;

import com.academy.platform.error.NotAuthenticatedException;

/** The password, the account or the membership was changed while a person signed in. */
class OvertakenException extends NotAuthenticatedException {

    OvertakenException() {
        super("sign-in-overtaken", "Your account was changed while you signed in. Sign in again.");
    }
}
