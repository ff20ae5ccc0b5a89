package com.academy.auth.signin.secondfactor;

import com.academy.platform.error.RuleViolationException;

/** Or a stranger who registered with an address could lock its owner out. */
class AddressNotVerifiedException extends RuleViolationException {

    AddressNotVerifiedException() {
        super("own-address-not-verified", "Confirm your e-mail address before you set up a second factor.");
    }
}
