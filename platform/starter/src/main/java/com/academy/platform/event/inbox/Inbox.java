package com.academy.platform.event.inbox;

import com.academy.platform.domain.Ids;
import com.academy.platform.error.Outage;
import com.academy.platform.event.EventDeadLettered;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies polled batches exactly once. One transaction checks that the projection's position is the batch's beginning,
 * finds the new facts, runs the handlers, and stores the new position and the tallies.
 *
 * <p>A batch that fails is cut in halves until the bad fact is alone; that one becomes a dead letter in the transaction
 * that steps over it. An outage does not make dead letters: it is thrown, and the container retries until it is over.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final EventSubscription subscription;
    private final InboxTables tables;
    private final DeadLetters letters;
    private final Transactions transaction;
    private final Outbox outbox;
    private final Clock clock;

    Inbox(
            EventSubscription subscription,
            InboxTables tables,
            DeadLetters letters,
            Transactions transaction,
            Outbox outbox,
            Clock clock) {
        this.subscription = subscription;
        this.tables = tables;
        this.letters = letters;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    EventSubscription subscription() {
        return subscription;
    }

    /**
     * @param committed the reader's position in each partition, as it last saw it committed; updated with each commit
     * @throws PositionMovedException if the stored position is another, so that the rest must be read again from there
     */
    void receive(List<ConsumerRecord<String, String>> records, Map<TopicPartition, Long> committed) {
        take(records, committed);
    }

    /** Facts that were missed and are read again, outside their batches: no position is moved. */
    void receiveAgain(List<ConsumerRecord<String, String>> records) {
        take(records, null);
    }

    private void take(List<ConsumerRecord<String, String>> records, @Nullable Map<TopicPartition, Long> committed) {
        List<ReceivedEvent> applied;
        try {
            applied = apply(records, committed);
        } catch (PositionMovedException moved) {
            throw moved;
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            if (records.size() > 1) {
                int middle = records.size() / 2;
                take(records.subList(0, middle), committed);
                take(records.subList(middle, records.size()), committed);
            } else {
                bury(records.getFirst(), failure, committed);
            }
            return;
        }
        if (!applied.isEmpty()) {
            subscription.committed(applied);
        }
    }

    /** @return the facts that were new */
    private List<ReceivedEvent> apply(
            List<ConsumerRecord<String, String>> records, @Nullable Map<TopicPartition, Long> committed) {
        List<ReceivedEvent> events = records.stream().map(ReceivedEvent::of).toList();
        Map<TopicPartition, ConsumerPosition> reached = reached(records);
        List<ReceivedEvent> applied = within(events, () -> {
            Judged judged = tables.judge(subscription, events, committed, reached);
            if (!judged.fresh().isEmpty()) {
                subscription.handle(judged.fresh());
            }
            tables.advance(subscription.projection(), judged);
            return judged.fresh();
        });
        remember(reached, committed);
        return applied;
    }

    private static Map<TopicPartition, ConsumerPosition> reached(List<ConsumerRecord<String, String>> records) {
        Map<TopicPartition, ConsumerPosition> reached = new HashMap<>();
        records.forEach(record ->
                reached.put(new TopicPartition(record.topic(), record.partition()), ConsumerPosition.after(record)));
        return reached;
    }

    private static void remember(
            Map<TopicPartition, ConsumerPosition> reached, @Nullable Map<TopicPartition, Long> committed) {
        if (committed != null) {
            reached.forEach((partition, position) -> committed.put(partition, position.nextOffset()));
        }
    }

    private void bury(
            ConsumerRecord<String, String> record,
            RuntimeException failure,
            @Nullable Map<TopicPartition, Long> committed) {
        ReceivedEvent event = readable(record);
        String reason = reason(failure);
        Map<TopicPartition, ConsumerPosition> reached = reached(List.of(record));
        within(event == null ? List.of() : List.of(event), () -> {
            UUID letter = Ids.next();
            Judged judged = tables.judgeBuried(subscription.projection(), event, committed, reached);
            boolean isNew = letters.add(subscription.projection(), letter, record, event, reason, clock.instant());
            if (event != null) {
                judged.bury(event, isNew);
            }
            tables.advance(subscription.projection(), judged);
            if (isNew) {
                outbox.publish(
                        new EventDeadLettered(
                                letter,
                                subscription.projection(),
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                event == null ? null : event.id(),
                                event == null ? null : event.type(),
                                clock.instant()),
                        1);
            }
            return letter;
        });
        remember(reached, committed);
        LOG.error(
                "{} could not handle {} at {}-{}@{}; it is a dead letter now",
                subscription.projection(),
                event == null ? "an unreadable fact" : event.type() + " " + event.id(),
                record.topic(),
                record.partition(),
                record.offset(),
                failure);
    }

    /** Handles a dead letter again, for this projection alone. Throws what its handler throws. */
    void replay(UUID letter, ReceivedEvent event) {
        List<ReceivedEvent> applied = within(List.of(event), () -> {
            if (!letters.markReplayed(letter, clock.instant())) {
                return List.of(); // another replay was faster
            }
            Judged judged = tables.judgeAgain(subscription, event);
            if (!judged.fresh().isEmpty()) {
                subscription.handle(judged.fresh());
            }
            tables.resurrect(subscription.projection(), judged, event);
            return judged.fresh();
        });
        if (!applied.isEmpty()) {
            subscription.committed(applied);
        }
    }

    private <T> T within(List<ReceivedEvent> events, java.util.function.Supplier<T> work) {
        Set<UUID> organizations = new HashSet<>();
        Set<UUID> keys = new HashSet<>();
        for (ReceivedEvent event : events) {
            if (event.organizationId() != null) {
                organizations.add(event.organizationId());
            }
            keys.addAll(asId(event.key()));
        }
        return Workers.runRepeatable(organizations, keys, () -> transaction.call(work));
    }

    private static List<UUID> asId(@Nullable String key) {
        return Optional.ofNullable(key).flatMap(Ids::parse).stream().toList();
    }

    private static @Nullable ReceivedEvent readable(ConsumerRecord<String, String> record) {
        try {
            return ReceivedEvent.of(record);
        } catch (ReceivedEvent.MalformedEventException malformed) {
            return null;
        }
    }

    /** The kinds of failure, outermost first: their messages may quote what the fact said. */
    private static String reason(Throwable failure) {
        var kinds = new ArrayList<String>();
        for (Throwable cause = failure; cause != null && kinds.size() < 5; cause = cause.getCause()) {
            kinds.add(cause.getClass().getSimpleName());
        }
        return String.join(" < ", kinds);
    }
}
