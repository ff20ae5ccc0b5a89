package com.academy.platform.event.outbox;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventHeaders;
import com.academy.platform.event.EventType;
import com.academy.platform.event.EventTypes;
import com.academy.platform.event.SequencedEvent;
import com.academy.platform.event.Tombstone;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.tenancy.Workers;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
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
 * <p>Facts are gathered and written in one statement before the commit; {@link OutboxRelay} is woken after it. A fact
 * that is larger than Kafka accepts is refused here, and the change that it describes is rolled back.
 */
public class Outbox {

    static final int SHARDS = 64;

    private static final String APPEND = """
            insert into outbox (event_id, id_hash, type, topic, subject, sequence, key, shard, organization_id,
                                payload, occurred_at, trace_parent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Clock clock;
    private final String defaultTopic;
    private final long largest;
    private final Supplier<@Nullable String> traceParent;
    private final Runnable committed;

    Outbox(
            JdbcTemplate database,
            JsonMapper json,
            Clock clock,
            String defaultTopic,
            long largest,
            Supplier<@Nullable String> traceParent,
            Runnable committed) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.defaultTopic = defaultTopic;
        this.largest = largest;
        this.traceParent = traceParent;
        this.committed = committed;
    }

    /** For facts whose aggregate is no JPA entity; the caller raises {@code sequence} under its row's lock. */
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
        pending.facts.add(new Fact(announced.event(), announced.sequence(), payload(announced.event())));
    }

    private @Nullable String payload(DomainEvent event) {
        if (event instanceof Tombstone) {
            return null;
        }
        String payload = json.writeValueAsString(event);
        // A character is at most three bytes long, so short ones need no counting.
        int bytes = payload.length() * 3L <= largest ? 0 : payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > largest) {
            throw new FactTooLargeException(EventTypes.of(event.getClass()).value(), bytes, largest);
        }
        return payload;
    }

    /** One statement for all of them: the driver makes one insert of a batch. */
    private void store(List<Fact> facts) {
        if (Workers.isRepeatable()) {
            // A published event must not be lost in a crash of the database and published again under another id.
            database.execute("set local synchronous_commit to on");
        }
        OffsetDateTime now = Timestamps.of(clock.instant());
        String trace = traceParent.get();
        database.batchUpdate(APPEND, facts, facts.size(), (statement, fact) -> {
            DomainEvent event = fact.event();
            EventType type = EventTypes.of(event.getClass());
            UUID id = Ids.next();
            statement.setObject(1, id);
            statement.setLong(2, EventHeaders.hash(id));
            statement.setString(3, type.value());
            statement.setString(4, type.topic().isEmpty() ? defaultTopic : type.topic());
            statement.setString(5, event.subject());
            statement.setLong(6, fact.sequence());
            statement.setObject(7, event.key());
            statement.setShort(8, shard(event.key()));
            statement.setObject(9, event.organizationId(), Types.OTHER);
            statement.setString(10, fact.payload());
            statement.setObject(11, now);
            statement.setString(12, trace);
        });
    }

    static short shard(UUID key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private record Fact(
            DomainEvent event, long sequence, @Nullable String payload) {}

    private final class Pending implements TransactionSynchronization {

        private final List<Fact> facts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store(facts);
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
