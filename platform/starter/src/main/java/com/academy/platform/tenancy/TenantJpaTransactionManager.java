package com.academy.platform.tenancy;

import java.util.Objects;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
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
    protected void prepareForCommit(DefaultTransactionStatus status) {
        KeyedWrite.beforeCommit(status, getDataSource(), this::flush);
    }

    private void flush() {
        var entities = EntityManagerFactoryUtils.getTransactionalEntityManager(
                Objects.requireNonNull(getEntityManagerFactory()));
        try {
            Objects.requireNonNull(entities).flush();
        } catch (RuntimeException failure) {
            throw DataAccessUtils.translateIfNecessary(failure, getJpaDialect());
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Commit.of(status, () -> super.doCommit(status));
    }
}
