package com.academy.platform.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes stored facts, at least once and, for each shard, in the order they were stored.
 *
 * <p>Its one connection is never pooled: it holds the locks of its shards, and everything the relay does to the database
 * goes through it. So a relay that lost its shards cannot delete, and what it had in flight is at worst sent twice,
 * which consumers judge by sequence. When a send fails, its shard stops there: only what was acknowledged before the
 * failure leaves the outbox, the rest is sent again.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final String OLDEST = """
            select position, event_id, type, topic, subject, sequence, key, shard, organization_id, payload, occurred_at,
                   trace_parent
            from outbox where shard = any (?) order by position limit ?""";
    private static final String FORGET = """
            with gone as (
                delete from outbox where position = any (?) returning type, occurred_at, id_hash
            )
            insert into outbox_tally as tally (type, hour, count, xor)
            select type, date_trunc('hour', occurred_at, 'UTC') as hour, count(*), bit_xor(id_hash)
            from gone group by 1, 2 order by 1, 2
            on conflict (type, hour) do update set count = tally.count + excluded.count, xor = tally.xor # excluded.xor""";

    private final ConnectionSettings settings;
    private final Supplier<Producer<String, String>> producers;
    private final String source;
    private final RelaySettings pace;
    private final Semaphore work = new Semaphore(0);
    private final Map<Integer, Long> stoppedUntil = new HashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

    OutboxRelay(
            ConnectionSettings settings,
            Supplier<Producer<String, String>> producers,
            String source,
            RelaySettings pace) {
        this.settings = settings;
        this.producers = producers;
        this.source = source;
        this.pace = pace;
    }

    /** Something was committed. Cheap, and never blocks the caller. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        running = true; // before the thread looks at it
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            wake();
            try {
                thread.join(Duration.ofSeconds(15));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and the consumers, so that what they commit last still gets out. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = connect();
                    Producer<String, String> kafka = producers.get()) {
                relay(connection, kafka, new Shards(connection));
            } catch (SQLException failure) {
                complainOnce("The outbox cannot be read; trying until it can", failure);
                pause(Duration.ofMillis(500));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                complainOnce("The relay failed; starting it again", failure);
                pause(Duration.ofMillis(500));
            }
        }
    }

    private void relay(Connection connection, Producer<String, String> kafka, Shards shards)
            throws SQLException, InterruptedException {
        while (isRunning()) {
            shards.balance();
            long began = System.nanoTime();
            List<Stored> batch = oldest(connection, sendable(shards));
            if (batch.isEmpty()) {
                // Alone, every commit wakes us. With others, their commits may be ours to publish: look more often.
                work.tryAcquire(
                        shards.isAlone()
                                ? pace.idle().toMillis()
                                : pace.shared().toMillis(),
                        TimeUnit.MILLISECONDS);
                continue;
            }
            work.drainPermits();
            forget(connection, send(kafka, batch));
            if (batch.size() < pace.batch()) {
                // Many small rounds cost more than they save: let a few commits gather.
                long left = pace.spacing().toNanos() - (System.nanoTime() - began);
                if (left > 0) {
                    TimeUnit.NANOSECONDS.sleep(left);
                }
            }
        }
        shards.release();
    }

    private List<Integer> sendable(Shards shards) {
        long now = System.nanoTime();
        stoppedUntil.values().removeIf(until -> until - now <= 0);
        return shards.owned().stream()
                .boxed()
                .filter(shard -> !stoppedUntil.containsKey(shard))
                .toList();
    }

    private List<Stored> oldest(Connection connection, List<Integer> shards) throws SQLException {
        if (shards.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setArray(1, connection.createArrayOf("int2", shards.toArray()));
            select.setInt(2, pace.batch());
            try (ResultSet row = select.executeQuery()) {
                var batch = new ArrayList<Stored>();
                while (row.next()) {
                    batch.add(Stored.of(row));
                }
                return batch;
            }
        }
    }

    /** Sends all of them and answers with the positions that may leave the outbox. */
    private List<Long> send(Producer<String, String> kafka, List<Stored> batch) throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (Stored event : batch) {
            sent.add(kafka.send(event.message(source)));
        }
        kafka.flush();
        var acknowledged = new ArrayList<Long>(batch.size());
        var failed = new BitSet(Outbox.SHARDS);
        for (int i = 0; i < sent.size(); i++) {
            Stored event = batch.get(i);
            try {
                sent.get(i).get();
                if (!failed.get(event.shard())) {
                    acknowledged.add(event.position());
                }
            } catch (ExecutionException failure) {
                if (isFatal(failure.getCause())) {
                    throw new IllegalStateException("the producer is of no more use", failure.getCause());
                }
                if (!failed.get(event.shard())) {
                    failed.set(event.shard());
                    stoppedUntil.put(
                            event.shard(), System.nanoTime() + pace.retry().toNanos());
                    complainOnce("Kafka did not take " + event.type() + " " + event.eventId(), failure.getCause());
                }
            }
        }
        if (failed.isEmpty() && failing) {
            failing = false;
            LOG.info("Publishing again");
        }
        return acknowledged;
    }

    /** After these an idempotent producer sends nothing any more; a new one takes its place. */
    private static boolean isFatal(@Nullable Throwable cause) {
        return cause instanceof KafkaException
                && !(cause instanceof RetriableException)
                && !(cause instanceof RecordTooLargeException);
    }

    private void forget(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            delete.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "2");
        // Forgetting may be lost in a crash: the facts are then sent again, and tallied when they are deleted again.
        properties.setProperty("options", "-c synchronous_commit=off");
        return DriverManager.getConnection(settings.url(), properties);
    }

    private void complainOnce(String what, @Nullable Throwable why) {
        if (!failing) {
            failing = true;
            LOG.warn("{}: {}", what, String.valueOf(why));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    record ConnectionSettings(String url, String user, String password) {}

    private record Stored(
            long position,
            UUID eventId,
            String type,
            String topic,
            String subject,
            long sequence,
            UUID key,
            int shard,
            @Nullable UUID organizationId,
            @Nullable String payload,
            OffsetDateTime occurredAt,
            @Nullable String traceParent) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getLong(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    row.getObject(7, UUID.class),
                    row.getInt(8),
                    row.getObject(9, UUID.class),
                    row.getString(10),
                    row.getObject(11, OffsetDateTime.class),
                    row.getString(12));
        }

        ProducerRecord<String, String> message(String source) {
            var message = new ProducerRecord<>(topic, key.toString(), payload);
            EventHeaders.put(message.headers(), EventHeaders.SPEC_VERSION, "1.0");
            EventHeaders.put(message.headers(), EventHeaders.ID, eventId);
            EventHeaders.put(message.headers(), EventHeaders.TYPE, type);
            EventHeaders.put(message.headers(), EventHeaders.SOURCE, source);
            EventHeaders.put(message.headers(), EventHeaders.SUBJECT, subject);
            EventHeaders.put(message.headers(), EventHeaders.SEQUENCE, sequence);
            EventHeaders.put(message.headers(), EventHeaders.TIME, occurredAt.toInstant());
            EventHeaders.put(message.headers(), EventHeaders.ORGANIZATION, organizationId);
            EventHeaders.put(message.headers(), EventHeaders.CONTENT_TYPE, "application/json");
            EventHeaders.put(message.headers(), EventHeaders.TRACE_PARENT, traceParent);
            return message;
        }
    }
}
