package com.academy.analytics.freshness;

import com.academy.analytics.freshness.EventLog.Partition;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stores every second where the log ends, and finds out which of these positions the projections have reached. That
 * holds for all instances, for any assignment of partitions, and without new events: no news is fresh, too.
 */
@Component
public class KeepFreshness {

    private static final Logger LOG = LoggerFactory.getLogger(KeepFreshness.class);

    /** How many notes are kept while the projections are behind. */
    private static final int NOTES = 120;

    private static final Duration REMEMBER_EVERY = Duration.ofSeconds(10);

    private final EventLog log;
    private final Freshness freshness;
    private final JdbcClient database;
    private final Transactions transaction;
    private final Clock clock;
    private final Deque<Note> notes = new ArrayDeque<>();

    private Instant remembered = Instant.MIN;
    private boolean lost;

    KeepFreshness(EventLog log, Freshness freshness, JdbcClient database, Transactions transaction, Clock clock) {
        this.log = log;
        this.freshness = freshness;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    synchronized void keep() {
        try {
            if (remembered.equals(Instant.MIN)) {
                inTransaction(() -> database.sql("select as_of from freshness")
                                .query((row, _) -> Columns.instant(row, 1))
                                .list())
                        .forEach(freshness::reached);
                remembered = Instant.EPOCH;
            }
            if (notes.size() < NOTES) {
                Instant now = clock.instant(); // before asking: later events are not promised
                notes.add(new Note(now, log.ends()));
            }
            Map<Partition, Long> positions = inTransaction(this::positions);
            while (!notes.isEmpty() && notes.getFirst().isReachedBy(positions)) {
                freshness.reached(notes.removeFirst().at());
            }
            remember();
            lost = false;
        } catch (RuntimeException away) {
            if (!lost) {
                lost = true;
                LOG.warn("How fresh answers are cannot be told just now: {}", away.toString());
            }
        }
    }

    private void remember() {
        Instant asOf = freshness.asOf();
        if (Duration.between(remembered, asOf).compareTo(REMEMBER_EVERY) >= 0) {
            inTransaction(
                    () -> database.sql("""
                            insert into freshness as known (as_of) values (:asOf)
                            on conflict (one) do update set as_of = greatest(known.as_of, excluded.as_of)""").param("asOf", Timestamps.of(asOf)).update());
            remembered = asOf;
        }
    }

    private Map<Partition, Long> positions() {
        Map<Partition, Long> positions = new HashMap<>();
        database.sql("select topic, partition, next_offset from consumer_position where projection = :projection")
                .param("projection", ReadAfter.PROJECTION)
                .query(row -> {
                    positions.put(
                            new Partition(Objects.requireNonNull(row.getString(1)), row.getInt(2)), row.getLong(3));
                });
        return positions;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Workers.run(Set.of(), () -> transaction.call(work));
    }

    private record Note(Instant at, Map<Partition, Long> ends) {

        boolean isReachedBy(Map<Partition, Long> positions) {
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
