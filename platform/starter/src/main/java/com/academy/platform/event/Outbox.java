package com.academy.platform.event;

import com.academy.platform.domain.Ids;
import com.academy.platform.tenancy.Workers;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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

    /** One statement for all of them: the driver makes one insert of a batch. */
    private void store(List<SequencedEvent> events) {
        if (Workers.isRepeatable()) {
            // What has been told to others must not be taken back and told again under another id.
            database.execute("set local synchronous_commit to on");
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String trace = traceParent.get();
        database.batchUpdate(APPEND, events, events.size(), (statement, announced) -> {
            DomainEvent event = announced.event();
            EventType type = EventTypes.of(event.getClass());
            UUID id = Ids.next();
            statement.setObject(1, id);
            statement.setLong(2, EventHeaders.hash(id));
            statement.setString(3, type.value());
            statement.setString(4, type.topic().isEmpty() ? defaultTopic : type.topic());
            statement.setString(5, event.subject());
            statement.setLong(6, announced.sequence());
            statement.setObject(7, event.key());
            statement.setShort(8, (short) Math.floorMod(event.key().hashCode(), SHARDS));
            statement.setObject(9, event.organizationId(), Types.OTHER);
            statement.setString(10, event instanceof Tombstone ? null : json.writeValueAsString(event));
            statement.setObject(11, now);
            statement.setString(12, trace);
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
