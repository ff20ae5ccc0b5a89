package com.academy.platform.error;

import java.util.List;

/** The request is malformed, beyond what annotations can say: 400. */
public non-sealed class InvalidRequestException extends DomainException {

    private final List<FieldProblem> errors;

    public InvalidRequestException(String code, String message, FieldProblem... errors) {
        super(code, message);
        this.errors = List.of(errors);
    }

    public final List<FieldProblem> errors() {
        return errors;
    }
}
