package com.academy.auth.signin.oidc;

import com.academy.platform.error.RuleViolationException;

/** Whoever can claim any address at a provider shall not come into the account that has it here. */
class AddressNotProvenException extends RuleViolationException {

    private AddressNotProvenException(String code, String message) {
        super(code, message);
    }

    static AddressNotProvenException atTheProvider() {
        return new AddressNotProvenException(
                "provider-address-not-verified", "The provider has not verified your e-mail address.");
    }

    /** Nor shall whoever registered somebody else's address here keep the account when its owner comes. */
    static AddressNotProvenException here() {
        return new AddressNotProvenException(
                "account-address-not-verified",
                "There is an account with your e-mail address, which has not been verified. Sign in with its password, or ask for a new one.");
    }
}
