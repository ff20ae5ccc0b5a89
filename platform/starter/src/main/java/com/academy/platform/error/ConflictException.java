package com.academy.platform.error;

/** The request and what is stored contradict each other: a duplicate, a stale version: 409. */
public abstract non-sealed class ConflictException extends DomainException {

    protected ConflictException(String code, String message) {
        super(code, message);
    }
}
