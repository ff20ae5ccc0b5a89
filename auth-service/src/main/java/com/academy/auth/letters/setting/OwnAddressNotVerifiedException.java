package com.academy.auth.letters.setting;

import com.academy.platform.error.RuleViolationException;

class OwnAddressNotVerifiedException extends RuleViolationException {

    OwnAddressNotVerifiedException() {
        super(
                "own-address-not-verified",
                "Verify your own e-mail address first, or you could not sign in any more yourself.");
    }
}
