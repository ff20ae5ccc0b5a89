package com.academy.platform.error;

/** The thing asked for does not exist, or not for this caller: 404. */
public abstract non-sealed class NotFoundException extends DomainException {

    protected NotFoundException(String code, String message) {
        super(code, message);
    }
}
