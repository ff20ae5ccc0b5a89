package com.academy.auth.signin.oidc;

import com.academy.platform.error.ConflictException;

/** The address may have been given to another person at the provider. */
class OtherIdentityLinkedException extends ConflictException {

    OtherIdentityLinkedException() {
        super("other-identity-linked", "Your account is linked with another identity at this provider.");
    }
}
