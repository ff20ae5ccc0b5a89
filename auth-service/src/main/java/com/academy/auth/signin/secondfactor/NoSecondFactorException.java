package com.academy.auth.signin.secondfactor;

import com.academy.platform.error.NotFoundException;

class NoSecondFactorException extends NotFoundException {

    NoSecondFactorException() {
        super("second-factor-not-found", "There is no second factor.");
    }
}
