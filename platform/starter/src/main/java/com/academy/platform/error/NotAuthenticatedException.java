package com.academy.platform.error;

/** The caller is not identified: 401. */
public abstract non-sealed class NotAuthenticatedException extends DomainException {

    protected NotAuthenticatedException(String code, String message) {
        super(code, message);
    }
}
