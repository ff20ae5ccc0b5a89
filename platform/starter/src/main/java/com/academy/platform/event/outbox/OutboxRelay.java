package com.academy.platform.event.outbox;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.EventAlarms;
import com.academy.platform.event.EventDeadLettered;
import com.academy.platform.event.outbox.OutboxConnection.Ahead;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
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
 * <p>Before it publishes on a new connection it checks whether the log is newer than the database, as after a failover
 * or a restored backup. Then it publishes nothing: new facts would have numbers that consumers have seen.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

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
            try (OutboxConnection outbox = OutboxConnection.open(settings)) {
                if (isBehindTheLog(outbox)) {
                    rest(LOOK_AGAIN);
                    continue;
                }
                try (Producer<String, String> kafka = producers.get()) {
                    relay(outbox, kafka, outbox.shards());
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

    private boolean isBehindTheLog(OutboxConnection outbox) throws SQLException {
        Set<String> topics = outbox.topics();
        if (!pace.topic().isEmpty()) {
            topics.add(pace.topic());
        }
        Ahead ahead = outbox.ahead(log.of(topics)).orElse(null);
        if (ahead == null) {
            alarms.clear(EventAlarms.RELAY);
            return false;
        }
        alarms.raise(
                EventAlarms.RELAY,
                "the log is newer than this database: %s holds a fact with outbox position %d, and the database has published up to %d. It was put back, so new facts would have numbers that consumers have seen, and be taken for repeats; nothing is published. Put back a database that is as new as the log, or the log and the databases of all services as they were together. The relay looks again every %d seconds."
                        .formatted(ahead.topic(), ahead.position(), ahead.published(), LOOK_AGAIN.toSeconds()));
        return true;
    }

    private synchronized void rest(Duration time) throws InterruptedException {
        if (running) {
            wait(time.toMillis());
        }
    }

    private void relay(OutboxConnection outbox, Producer<String, String> kafka, Shards shards)
            throws SQLException, InterruptedException {
        while (isRunning()) {
            shards.balance();
            long began = System.nanoTime();
            List<StoredFact> batch = outbox.oldest(sendable(shards), pace.batch());
            if (batch.isEmpty()) {
                // A single relay is woken by every commit; one of several also publishes those of others, so it polls.
                work.tryAcquire(
                        shards.isAlone()
                                ? pace.idle().toMillis()
                                : pace.shared().toMillis(),
                        TimeUnit.MILLISECONDS);
                continue;
            }
            work.drainPermits();
            var tooLarge = new ArrayList<StoredFact>();
            outbox.forget(send(kafka, batch, tooLarge));
            for (StoredFact fact : tooLarge) {
                bury(outbox, fact);
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

    /** Sends all of them and answers with the positions that may leave the outbox. */
    private List<Long> send(Producer<String, String> kafka, List<StoredFact> batch, List<StoredFact> tooLarge)
            throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (StoredFact event : batch) {
            sent.add(kafka.send(event.message(source)));
        }
        kafka.flush();
        var acknowledged = new ArrayList<Long>(batch.size());
        var failed = new BitSet(Outbox.SHARDS);
        for (int i = 0; i < sent.size(); i++) {
            StoredFact event = batch.get(i);
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
                    tooLarge.add(event); // the shard goes on with the marker in the event's place
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

    /** After these an idempotent producer sends nothing more; a new one takes its place. */
    private static boolean isFatal(@Nullable Throwable cause) {
        return cause instanceof KafkaException
                && !(cause instanceof RetriableException)
                && !(cause instanceof RecordTooLargeException);
    }

    /** A retry would not help, and would stop the shard for ever. */
    private void bury(OutboxConnection outbox, StoredFact fact) throws SQLException {
        var event = new EventDeadLettered(
                Ids.next(), "outbox", fact.topic(), 0, fact.position(), fact.eventId(), fact.type(), clock.instant());
        outbox.bury(fact, event, source, json.writeValueAsString(event));
        LOG.error(
                "Kafka refused {} {} as too large; it is a dead letter now, and a marker goes out in its place",
                fact.type(),
                fact.eventId());
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
}
