package com.academy.platform.event;

import com.academy.platform.domain.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores announced facts in the transaction that made them true, so each gets out exactly when it is true.
 *
 * <p>Facts are gathered and written in one statement before the commit; {@link OutboxRelay} is woken after it.
 */
public class Outbox {

    static final int SHARDS = 64;

    private static final String APPEND = """
            insert into outbox (event_id, id_hash, type, topic, subject, sequence, key, shard, organization_id,
                                payload, occurred_at, trace_parent)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::uuid[],
                                 ?::smallint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[])""";

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Clock clock;
    private final String defaultTopic;
    private final Supplier<@Nullable String> traceParent;
    private final Runnable committed;

    Outbox(
            JdbcTemplate database,
            JsonMapper json,
            Clock clock,
            String defaultTopic,
            Supplier<@Nullable String> traceParent,
            Runnable committed) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.defaultTopic = defaultTopic;
        this.traceParent = traceParent;
        this.committed = committed;
    }

    /** For facts whose aggregate is no JPA entity; {@code sequence} is the caller's, raised under its row's lock. */
    public void publish(DomainEvent event, long sequence) {
        append(new SequencedEvent(event, sequence));
    }

    public void publishAll(List<SequencedEvent> events) {
        events.forEach(this::append);
    }

    @EventListener
    void append(SequencedEvent announced) {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                () -> "%s was announced outside a transaction".formatted(announced.event()));
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.events.add(announced);
    }

    private void store(List<SequencedEvent> events) {
        int n = events.size();
        Instant now = clock.instant();
        String trace = traceParent.get();
        var ids = new UUID[n];
        var hashes = new Long[n];
        var types = new String[n];
        var topics = new String[n];
        var subjects = new String[n];
        var sequences = new Long[n];
        var keys = new UUID[n];
        var shards = new Short[n];
        var organizations = new UUID[n];
        var payloads = new String[n];
        var times = new Timestamp[n];
        var traces = new String[n];
        for (int i = 0; i < n; i++) {
            DomainEvent event = events.get(i).event();
            EventType type = EventTypes.of(event.getClass());
            ids[i] = Ids.next();
            hashes[i] = EventHeaders.hash(ids[i]);
            types[i] = type.value();
            topics[i] = type.topic().isEmpty() ? defaultTopic : type.topic();
            subjects[i] = event.subject();
            sequences[i] = events.get(i).sequence();
            keys[i] = event.key();
            shards[i] = (short) Math.floorMod(event.key().hashCode(), SHARDS);
            organizations[i] = event.organizationId();
            payloads[i] = json.writeValueAsString(event);
            times[i] = Timestamp.from(now);
            traces[i] = trace;
        }
        database.update(APPEND, statement -> {
            var connection = statement.getConnection();
            Object[][] columns = {
                ids, hashes, types, topics, subjects, sequences, keys, shards, organizations, payloads, times, traces
            };
            String[] kinds = {
                "uuid", "int8", "text", "text", "text", "int8", "uuid", "int2", "uuid", "text", "timestamptz", "text"
            };
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf(kinds[i], columns[i]));
            }
        });
    }

    private final class Pending implements TransactionSynchronization {

        private final List<SequencedEvent> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store(events);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
        }

        @Override
        public void afterCommit() {
            committed.run();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Outbox.this, this);
        }
    }
}
