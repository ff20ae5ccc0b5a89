package com.academy.auth.signin.login;

import com.academy.auth.signin.secondfactor.ManageSecondFactor.OfferedFactor;
import com.academy.platform.error.NotAuthenticatedException;

/** The password was right: nothing is counted. */
class SecondFactorSetupRequiredException extends NotAuthenticatedException {

    SecondFactorSetupRequiredException(OfferedFactor offered) {
        super(
                "second-factor-setup-required",
                "Your role needs a second factor. Give your authenticator this key, then sign in with its code.");
        member("secondFactor", offered);
    }
}
