package com.academy.local;

/** Something a person has to know or do; its message is one paragraph for that person, never a stack trace. */
public final class OperatorError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperatorError(String message) {
        super(message);
    }

    OperatorError(String message, Throwable cause) {
        super(message, cause);
    }
}
