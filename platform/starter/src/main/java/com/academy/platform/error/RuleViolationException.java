package com.academy.platform.error;

/** The request is well-formed but breaks a rule of the domain: 422. */
public abstract non-sealed class RuleViolationException extends DomainException {

    protected RuleViolationException(String code, String message) {
        super(code, message);
    }
}
