package com.academy.platform.tenancy;

import com.academy.platform.error.Outage;
import com.academy.platform.error.OutcomeUnknownException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Distinguishes a rejected commit from one whose outcome is unknown because the connection was lost. */
final class Commit {

    private Commit() {}

    /** @param commit after which a read-only transaction has lost nothing, whatever its outcome */
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
