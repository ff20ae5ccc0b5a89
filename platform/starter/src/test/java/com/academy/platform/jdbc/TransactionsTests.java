package com.academy.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionsTests {

    private final Outcomes outcomes = new Outcomes();
    private final Transactions transactions = new Transactions(new TransactionTemplate(outcomes));

    @Test
    void commitWorkWithAndWithoutResult() {
        boolean open = transactions.call(TransactionSynchronizationManager::isActualTransactionActive);
        transactions.run(() -> {});

        assertThat(open).isTrue();
        assertThat(outcomes.committed).isEqualTo(2);
    }

    @Test
    void rollBackWorkThatFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(outcomes.rolledBack).isOne();
        assertThat(outcomes.committed).isZero();
    }

    private static final class Outcomes extends AbstractPlatformTransactionManager {

        private int committed;
        private int rolledBack;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed++;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            rolledBack++;
        }
    }
}
