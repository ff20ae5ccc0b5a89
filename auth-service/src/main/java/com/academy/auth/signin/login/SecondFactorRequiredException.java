package com.academy.auth.signin.login;

import com.academy.platform.error.NotAuthenticatedException;

/** The password was right: nothing is counted. */
class SecondFactorRequiredException extends NotAuthenticatedException {

    SecondFactorRequiredException() {
        super("second-factor-required", "Type the code of your authenticator as well, or a recovery code.");
    }
}
