package com.academy.platform.error;

import org.springframework.transaction.TransactionSystemException;

/** The connection was lost while the database was told to commit: whether it did, nobody here knows. */
public final class OutcomeUnknownException extends TransactionSystemException {

    public OutcomeUnknownException(Throwable cause) {
        super("The connection was lost at the commit", cause);
    }
}
