package com.academy.auth.signin.login;

import com.academy.platform.error.NotAuthenticatedException;

class WrongSecondFactorException extends NotAuthenticatedException {

    WrongSecondFactorException() {
        super("wrong-second-factor", "This code is not valid, or not any more.");
    }
}
