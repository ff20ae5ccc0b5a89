package com.academy.platform.tenancy;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** For services with entities: {@link Introduction} at each begin. */
final class TenantJpaTransactionManager extends JpaTransactionManager {

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Introduction.in(getDataSource(), () -> doCleanupAfterCompletion(transaction));
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Commit.of(status, () -> super.doCommit(status));
    }
}
