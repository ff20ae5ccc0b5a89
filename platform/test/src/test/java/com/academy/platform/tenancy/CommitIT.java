package com.academy.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.academy.platform.error.Outage;
import com.academy.platform.error.OutcomeUnknownException;
import com.academy.servers.shared.Servers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Connections that PostgreSQL drops at different moments, in a service without entities. */
class CommitIT {

    private final Servers servers = Servers.running();
    private final DriverManagerDataSource connections =
            new DriverManagerDataSource(servers.postgresUrl(), servers.postgresUser(), servers.postgresPassword());
    private final JdbcClient database = JdbcClient.create(connections);
    private final String table = "commit_" + UUID.randomUUID().toString().replace("-", "");
    private final TransactionTemplate transaction =
            new TransactionTemplate(new TenantJdbcTransactionManager(connections));

    @BeforeEach
    void aTable() {
        database.sql("create table %1$s (id int constraint %1$s_once unique deferrable initially deferred)"
                        .formatted(table))
                .update();
    }

    @AfterEach
    void noTable() {
        database.sql("drop table " + table).update();
    }

    @Test
    void isOfUnknownOutcomeWhereTheConnectionIsLostBetweenTheLastStatementAndTheCommit() {
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    insert(1);
                    beforeCommit(this::dropThisConnection);
                }));

        assertThat(rows()).as("this time it was not done").isZero();
    }

    @Test
    void isNotOfUnknownOutcomeWhereTheConnectionIsLostEarlier() {
        Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
            insert(1);
            dropThisConnection();
            insert(2);
        }));

        assertThat(failure).isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(Outage.isBehind(failure)).isTrue();
    }

    @Test
    void isNotOfUnknownOutcomeWhereNothingIsWritten() {
        transaction.setReadOnly(true);

        Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
            rows();
            beforeCommit(this::dropThisConnection);
        }));

        assertThat(failure).isNotNull().isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(Outage.isBehind(failure)).isTrue();
    }

    @Test
    void isRefusedAsEverWhereAConstraintWaitsForIt() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    insert(1);
                    insert(1);
                }));
    }

    private void insert(int id) {
        database.sql("insert into %s values (?)".formatted(table)).param(id).update();
    }

    private int rows() {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private void dropThisConnection() {
        int backend =
                database.sql("select pg_backend_pid()").query(Integer.class).single();
        boolean dropped = JdbcClient.create(new DriverManagerDataSource(
                        servers.postgresUrl(), servers.postgresUser(), servers.postgresPassword()))
                .sql("select pg_terminate_backend(?, 10000)")
                .param(backend)
                .query(Boolean.class)
                .single();
        assertThat(dropped).isTrue();
    }

    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }
}
