package com.academy.platform.error;

import org.springframework.transaction.TransactionSystemException;

/** The connection was lost during the commit, so it is unknown whether the transaction was committed. */
public final class OutcomeUnknownException extends TransactionSystemException {

    public OutcomeUnknownException(Throwable cause) {
        super("The connection was lost at the commit", cause);
    }
}
