package com.academy.platform.tenancy;

import com.academy.platform.error.Outage;
import com.academy.platform.error.OutcomeUnknownException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Tells a commit that was refused from one of which nothing was heard any more. */
final class Commit {

    private Commit() {}

    /** @param commit of what has only read, nothing is lost whatever becomes of it */
    static void of(DefaultTransactionStatus status, Runnable commit) {
        try {
            commit.run();
        } catch (RuntimeException failure) {
            if (!status.isReadOnly() && Outage.lostTheConnection(failure)) {
                throw new OutcomeUnknownException(failure);
            }
            throw failure;
        }
    }
}
