package com.academy.platform.tenancy;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** For services that speak SQL only: {@link Introduction} at each begin, and no session of entities. */
final class TenantJdbcTransactionManager extends JdbcTransactionManager {

    TenantJdbcTransactionManager(DataSource database) {
        super(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Introduction.in(getDataSource(), () -> doCleanupAfterCompletion(transaction));
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        KeyedWrite.beforeCommit(status, getDataSource(), () -> {});
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Commit.of(status, () -> super.doCommit(status));
    }
}
