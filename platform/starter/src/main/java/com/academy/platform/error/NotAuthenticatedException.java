package com.academy.platform.error;

/** Nobody we know is calling: 401. */
public abstract non-sealed class NotAuthenticatedException extends DomainException {

    protected NotAuthenticatedException(String code, String message) {
        super(code, message);
    }
}
