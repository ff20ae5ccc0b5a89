package com.academy.platform.error;

/** The caller is known and can never do this: 403. */
public abstract non-sealed class AccessRefusedException extends DomainException {

    protected AccessRefusedException(String code, String message) {
        super(code, message);
    }
}
