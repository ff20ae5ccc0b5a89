package com.academy.auth.retention;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** A job for each of the tables, so that one which fails leaves the others alone. */
@Component
class DeleteExpiredRows implements SchedulingConfigurer {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration AFTER_THE_START = Duration.ofHours(1);

    private final List<ExpiredRows> kinds;
    private final JdbcClient database;
    private final Transactions transaction;

    DeleteExpiredRows(List<ExpiredRows> kinds, JdbcClient database, Transactions transaction) {
        this.kinds = kinds;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar jobs) {
        kinds.forEach(kind -> jobs.addFixedDelayTask(new FixedDelayTask(() -> forget(kind), EVERY, AFTER_THE_START)));
    }

    void forget(ExpiredRows kind) {
        Workers.run(
                Set.of(),
                () -> transaction.call(() -> database.sql("delete from %s where %s < now() - interval '30 days'"
                                .formatted(kind.table(), kind.end()))
                        .update()));
    }
}
