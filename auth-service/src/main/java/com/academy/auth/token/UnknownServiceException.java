package com.academy.auth.token;

import com.academy.platform.error.NotAuthenticatedException;

class UnknownServiceException extends NotAuthenticatedException {

    UnknownServiceException() {
        super("unknown-service", "No such service, or not its secret.");
    }
}
