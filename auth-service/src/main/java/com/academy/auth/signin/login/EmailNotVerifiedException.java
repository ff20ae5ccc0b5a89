package com.academy.auth.signin.login;

import com.academy.platform.error.NotAuthenticatedException;

/** The password was right: nothing is counted. */
class EmailNotVerifiedException extends NotAuthenticatedException {

    EmailNotVerifiedException() {
        super("email-not-verified", "Follow the link in the mail we sent you, or have it sent again. Then sign in.");
    }
}
