package com.academy.platform.error;

import java.util.List;

/** The request is malformed, beyond what annotations can say: 400. */
public non-sealed class InvalidRequestException extends DomainException {

    private static final String CODE = "invalid-request";
    private static final String MESSAGE = "Some fields are not valid.";

    private final List<FieldProblem> errors;

    public InvalidRequestException(String code, String message, FieldProblem... errors) {
        super(code, message);
        this.errors = List.of(errors);
    }

    /** @param pointer an RFC 6901 fragment such as {@code #/title}, or {@code #/} and the name of a parameter or header */
    public static InvalidRequestException field(String pointer, String detail) {
        return new InvalidRequestException(CODE, MESSAGE, new FieldProblem(pointer, detail));
    }

    public static InvalidRequestException fields(List<FieldProblem> errors) {
        return new InvalidRequestException(CODE, MESSAGE, errors.toArray(FieldProblem[]::new));
    }

    public final List<FieldProblem> errors() {
        return errors;
    }
}
