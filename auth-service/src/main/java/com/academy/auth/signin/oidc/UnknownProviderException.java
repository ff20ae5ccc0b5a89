package com.academy.auth.signin.oidc;

import com.academy.platform.error.NotFoundException;

class UnknownProviderException extends NotFoundException {

    UnknownProviderException() {
        super("provider-not-found", "There is no such provider to sign in with.");
    }
}
