package com.academy.auth.signin.login;

import com.academy.platform.error.NotAuthenticatedException;

/** The same whichever was wrong. */
class WrongCredentialsException extends NotAuthenticatedException {

    WrongCredentialsException() {
        super("wrong-credentials", "The e-mail address or the password is wrong.");
    }
}
