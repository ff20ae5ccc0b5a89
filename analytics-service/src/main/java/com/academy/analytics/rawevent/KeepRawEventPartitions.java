package com.academy.analytics.rawevent;

import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Creates the hours' partitions ahead of time and drops the old ones. The database lets one instance at a time do it;
 * an event of an hour without a partition goes to the default one, so no consumer waits for this.
 */
@Component
public class KeepRawEventPartitions implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeepRawEventPartitions.class);

    private final JdbcClient database;
    private final Transactions transaction;
    private final RawEventRetention retention;
    private final Clock clock;

    KeepRawEventPartitions(JdbcClient database, Transactions transaction, RawEventRetention retention, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.retention = retention;
        this.clock = clock;
    }

    /** Before the first fact is consumed. */
    @Override
    public void afterPropertiesSet() {
        keepQuietly();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void keepQuietly() {
        try {
            keep();
        } catch (RuntimeException failure) {
            LOG.warn("Partitions of raw events could not be kept; tried again in ten minutes: {}", failure.toString());
        }
    }

    void keep() {
        Instant now = clock.instant();
        Workers.run(
                Set.of(),
                () -> transaction.run(() -> database.sql("select raw_event_partitions(:since, :beginning, :until)")
                        .param("since", Timestamps.of(now.minus(retention.kept())))
                        .param("beginning", Timestamps.of(now))
                        .param("until", Timestamps.of(now.plus(retention.ahead())))
                        .query(Integer.class)
                        .optional()));
    }
}
