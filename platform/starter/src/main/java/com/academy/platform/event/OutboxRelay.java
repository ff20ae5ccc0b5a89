package com.academy.platform.event;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.PublishedTail.Published;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes stored facts, at least once and, for each shard, in the order they were stored.
 *
 * <p>Its one connection is never pooled: it holds the locks of its shards, and everything the relay does to the database
 * goes through it. So a relay that lost its shards cannot delete, and what it had in flight is at worst sent twice,
 * which consumers judge by sequence. When a send fails, its shard stops there: only what was acknowledged before the
 * failure leaves the outbox, the rest is sent again.
 *
 * <p>Before it publishes on a new connection it looks whether the log is newer than the database, as after a failover or
 * when a copy was put back. Then it publishes nothing: new facts would have numbers that consumers have seen.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final String OLDEST = """
            select position, event_id, type, topic, subject, sequence, key, shard, organization_id, payload, occurred_at,
                   trace_parent, withheld
            from outbox where shard = any (?) order by position limit ?""";
    private static final String FORGET = """
            with gone as (
                delete from outbox where position = any (?) returning type, occurred_at, id_hash, topic, position
            ), published as (
                insert into outbox_published as known (topic, position)
                select topic, max(position) from gone group by topic order by topic
                on conflict (topic) do update set position = greatest(known.position, excluded.position)
            )
            insert into outbox_tally as tally (type, hour, count, xor)
            select type, date_trunc('hour', occurred_at, 'UTC') as hour, count(*), bit_xor(id_hash)
            from gone group by 1, 2 order by 1, 2
            on conflict (type, hour) do update set count = tally.count + excluded.count, xor = tally.xor # excluded.xor""";

    private static final String AHEAD = """
            select told.topic, told.position, coalesce(known.position, 0)
            from unnest(?::text[], ?::int8[], ?::uuid[]) as told (topic, position, event_id)
            left join outbox_published as known on known.topic = told.topic
            where told.position > coalesce(known.position, 0)
              and not exists (select from outbox as waiting
                              where waiting.position = told.position and waiting.event_id = told.event_id)
            order by told.position desc limit 1""";
    private static final String BURY = """
            with fact as (
                select * from outbox where position = ?
            ), letter as (
                insert into dead_letter (dead_letter_id, projection, topic, partition, record_offset, event_id, type,
                    source, subject, sequence, key, organization_id, occurred_at, payload, reason, failed_at)
                select ?, 'outbox', topic, 0, position, event_id, type, ?, subject, sequence, key::text,
                       organization_id, occurred_at, payload, ?, now()
                from fact on conflict do nothing
            ), told as (
                insert into outbox (event_id, id_hash, type, topic, subject, sequence, key, shard, payload, occurred_at)
                select ?, ?, ?, ?, ?, 1, ?, ?, ?, now() from fact
            )
            update outbox set payload = '{}', withheld = true where position = ?""";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final ConnectionSettings settings;
    private final Supplier<Producer<String, String>> producers;
    private final PublishedTail log;
    private final String source;
    private final RelaySettings pace;
    private final EventAlarms alarms;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Map<Integer, Long> stoppedUntil = new HashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

    OutboxRelay(
            ConnectionSettings settings,
            Supplier<Producer<String, String>> producers,
            PublishedTail log,
            String source,
            RelaySettings pace,
            EventAlarms alarms,
            JsonMapper json,
            Clock clock) {
        this.settings = settings;
        this.producers = producers;
        this.log = log;
        this.source = source;
        this.pace = pace;
        this.alarms = alarms;
        this.json = json;
        this.clock = clock;
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
        synchronized (this) {
            running = false;
            notifyAll();
        }
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
            try (Connection connection = connect()) {
                if (isBehindTheLog(connection)) {
                    rest(LOOK_AGAIN);
                    continue;
                }
                try (Producer<String, String> kafka = producers.get()) {
                    relay(connection, kafka, new Shards(connection));
                }
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

    private boolean isBehindTheLog(Connection connection) throws SQLException {
        List<Published> tail = log.of(topics(connection));
        try (PreparedStatement select = connection.prepareStatement(AHEAD)) {
            select.setArray(1, array(connection, "text", tail, Published::topic));
            select.setArray(2, array(connection, "int8", tail, Published::position));
            select.setArray(3, array(connection, "uuid", tail, Published::eventId));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    alarms.clear(EventAlarms.RELAY);
                    return false;
                }
                alarms.raise(
                        EventAlarms.RELAY,
                        "the log is newer than this database: %s holds a fact with outbox position %d, and the database has published up to %d. It was put back, so new facts would have numbers that consumers have seen, and be taken for repeats; nothing is published. Put back a database that is as new as the log, or the log and the databases of all services as they were together. The relay looks again every %d seconds."
                                .formatted(row.getString(1), row.getLong(2), row.getLong(3), LOOK_AGAIN.toSeconds()));
                return true;
            }
        }
    }

    /** Where this service publishes: its own topic, and those of others to which it has published. */
    private Set<String> topics(Connection connection) throws SQLException {
        Set<String> topics = new HashSet<>();
        if (!pace.topic().isEmpty()) {
            topics.add(pace.topic());
        }
        try (PreparedStatement select = connection.prepareStatement(
                        "select topic from outbox_published union select topic from outbox");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                topics.add(row.getString(1));
            }
        }
        return topics;
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private synchronized void rest(Duration time) throws InterruptedException {
        if (running) {
            wait(time.toMillis());
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
            var tooLarge = new ArrayList<Stored>();
            forget(connection, send(kafka, batch, tooLarge));
            for (Stored fact : tooLarge) {
                bury(connection, fact);
            }
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
    private List<Long> send(Producer<String, String> kafka, List<Stored> batch, List<Stored> tooLarge)
            throws InterruptedException {
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
                if (failed.get(event.shard())) {
                    continue;
                }
                failed.set(event.shard());
                if (failure.getCause() instanceof RecordTooLargeException && !event.withheld()) {
                    tooLarge.add(event); // its shard goes on with the marker in its place
                } else {
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

    /** Trying again would not help, and would stop the shard for ever. */
    private void bury(Connection connection, Stored fact) throws SQLException {
        UUID letter = Ids.next();
        UUID told = Ids.next();
        var event = new EventDeadLettered(
                letter, "outbox", fact.topic(), 0, fact.position(), fact.eventId(), fact.type(), clock.instant());
        EventType type = EventTypes.of(EventDeadLettered.class);
        try (PreparedStatement bury = connection.prepareStatement(BURY)) {
            bury.setLong(1, fact.position());
            bury.setObject(2, letter);
            bury.setString(3, source);
            bury.setString(4, RecordTooLargeException.class.getSimpleName());
            bury.setObject(5, told);
            bury.setLong(6, EventHeaders.hash(told));
            bury.setString(7, type.value());
            bury.setString(8, type.topic());
            bury.setString(9, event.subject());
            bury.setObject(10, event.key());
            bury.setShort(11, Outbox.shard(event.key()));
            bury.setString(12, json.writeValueAsString(event));
            bury.setLong(13, fact.position());
            bury.executeUpdate();
        }
        LOG.error(
                "Kafka refused {} {} as too large; it is a dead letter now, and a marker goes out in its place",
                fact.type(),
                fact.eventId());
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
            @Nullable String traceParent,
            boolean withheld) {

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
                    row.getString(12),
                    row.getBoolean(13));
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
            EventHeaders.put(message.headers(), EventHeaders.OUTBOX_POSITION, position);
            EventHeaders.put(message.headers(), EventHeaders.WITHHELD, withheld ? true : null);
            EventHeaders.put(message.headers(), EventHeaders.CONTENT_TYPE, "application/json");
            EventHeaders.put(message.headers(), EventHeaders.TRACE_PARENT, traceParent);
            return message;
        }
    }
}
