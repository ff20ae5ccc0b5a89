package com.academy.platform.event;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gauges read when they are scraped: facts waiting to be published, dead letters waiting to be replayed, gaps. */
final class EventMetrics {

    private final JdbcClient database;
    private final Transactions transaction;

    EventMetrics(MeterRegistry meters, JdbcClient database, Transactions transaction, EventAlarms alarms) {
        this.database = database;
        this.transaction = transaction;
        gauge(meters, "academy.outbox.waiting", "select count(*) from outbox", "Facts not yet acknowledged by Kafka");
        gauge(
                meters,
                "academy.dead.letters",
                "select count(*) from dead_letter where replayed_at is null",
                "Facts that could not be handled and wait to be replayed");
        gauge(
                meters,
                "academy.streams.gaps",
                "select count(*) from stream_progress where missing_since < now() - interval '1 minute'",
                "Streams that have missed a fact for more than a minute");
        Gauge.builder("academy.consumers.stopped", alarms, EventAlarms::consumers)
                .description("Consumers that stand still until an operator has acted")
                .register(meters);
        Gauge.builder("academy.outbox.stopped", alarms, it -> it.isRaised(EventAlarms.RELAY) ? 1 : 0)
                .description("1 while the relay publishes nothing until an operator has acted")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, String sql, String description) {
        Gauge.builder(name, () -> count(sql)).description(description).register(meters);
    }

    /** Not a number while the database is unavailable: a gauge must not fail the scrape. */
    private double count(String sql) {
        try {
            return Workers.run(
                    Set.of(),
                    () -> transaction.call(
                            () -> database.sql(sql).query(Double.class).single()));
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
