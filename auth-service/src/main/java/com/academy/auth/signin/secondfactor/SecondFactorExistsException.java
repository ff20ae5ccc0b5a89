package com.academy.auth.signin.secondfactor;

import com.academy.platform.error.ConflictException;

class SecondFactorExistsException extends ConflictException {

    SecondFactorExistsException() {
        super("second-factor-exists", "There is a second factor already. Remove it before you set up another.");
    }
}
