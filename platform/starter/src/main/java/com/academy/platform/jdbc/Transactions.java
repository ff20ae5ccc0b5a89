package com.academy.platform.jdbc;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Runs work in a transaction, or in the one that is open already. */
public final class Transactions {

    private final TransactionOperations operations;

    public Transactions(TransactionOperations operations) {
        this.operations = operations;
    }

    public void run(Runnable work) {
        operations.executeWithoutResult(_ -> work.run());
    }

    public <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(operations.execute(_ -> work.get()));
    }
}
