package com.academy.servers.process;

/** Something that an operator has to know or do; its message is one paragraph for that person, never a stack trace. */
public final class OperatorError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OperatorError(String message) {
        super(message);
    }

    public OperatorError(String message, Throwable cause) {
        super(message, cause);
    }
}
