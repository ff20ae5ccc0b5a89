package com.academy.platform.event.inbox;

import com.academy.platform.event.EventAlarms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Reads a subscription's partitions from where its database says.
 *
 * <p>Each thread remembers the position that it last saw committed, and its next batch is applied only while the stored
 * one is the same. Else the batch is dropped and reading begins again at the stored one, whether the database went back
 * or another consumer went ahead. So the facts of a partition are applied without a hole. An outage is retried for ever.
 * A log in which the position has no place stops the consumer: only an operator knows what became of the facts.
 */
final class SubscriptionConsumer
        implements BatchConsumerAwareMessageListener<String, String>,
                ConsumerAwareRebalanceListener,
                CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionConsumer.class);
    private static final long RETRY_MILLIS = 1_000;
    private static final String READ_ALL_AGAIN =
            " To have all of it read again, which counts no fact twice, delete the rows of this projection and topic from consumer_position and start the service again.";

    private final Inbox inbox;
    private final Positions positions;
    private final ConsumerTraces traces;
    private final TopicLog log;
    private final EventAlarms alarms;
    private final String projection;
    private final Map<String, UUID> topicIds = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<TopicPartition, Long>> committed = ThreadLocal.withInitial(HashMap::new);
    private volatile Runnable stop = () -> {};
    private volatile boolean failing;

    SubscriptionConsumer(Inbox inbox, Positions positions, ConsumerTraces traces, TopicLog log, EventAlarms alarms) {
        this.inbox = inbox;
        this.positions = positions;
        this.traces = traces;
        this.log = log;
        this.alarms = alarms;
        this.projection = inbox.subscription().projection();
    }

    /** The stored positions, each call in a transaction of its own. */
    interface Positions {

        /** Makes the rows that are missing: a partition that was never read has a row to lock, too. */
        Map<TopicPartition, ConsumerPosition> of(
                String projection, Collection<TopicPartition> partitions, Map<String, UUID> topicIds);

        void goBack(String projection, Map<TopicPartition, OffsetAndMetadata> places);
    }

    EventSubscription subscription() {
        return inbox.subscription();
    }

    void onStop(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        try {
            readOn(consumer, assigned);
        } catch (RuntimeException away) {
            // Thrown from here, it would leave the partitions to the offsets that Kafka keeps. The first batch,
            // whatever
            // it is, finds no position remembered and asks again.
            complainOnce(away);
            consumer.seekToBeginning(assigned);
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, String>> records, @Nullable Consumer<?, ?> consumer) {
        if (alarms.isRaised(projection)) {
            return; // about to stop
        }
        traces.within(projection, records, () -> {
            try {
                inbox.receive(records, committed.get());
            } catch (PositionMovedException moved) {
                LOG.info("{}; reading on from the stored position", moved.getMessage());
                readOn(
                        Objects.requireNonNull(consumer),
                        records.stream()
                                .map(it -> new TopicPartition(it.topic(), it.partition()))
                                .collect(Collectors.toSet()));
            }
        });
        failing = false;
    }

    private void readOn(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> remembered = committed.get();
        partitions.forEach(remembered::remove);
        Map<String, UUID> ids =
                log.ids(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, ConsumerPosition> stored = positions.of(projection, partitions, ids);
        Map<TopicPartition, Integer> epochs = log.epochs(partitions);
        consumer.seekToBeginning(partitions); // each has a place to read on, whatever is found of the others
        stored.forEach((partition, position) -> {
            UUID id = ids.get(partition.topic());
            Integer epoch = epochs.get(partition);
            if (id == null) {
                throw new IllegalStateException("there is no topic " + partition.topic());
            }
            if (!id.equals(position.topicId())) {
                stopForAnotherTopic(partition.topic());
            } else if (position.leaderEpoch() != null && epoch != null && epoch < position.leaderEpoch()) {
                stop(
                        "%s is an older copy of the log that was read until %d: it ends in leader epoch %d, and %d was read."
                                .formatted(partition, position.nextOffset(), epoch, position.leaderEpoch()));
            } else {
                topicIds.put(partition.topic(), id);
                position.seek(consumer, partition);
                remembered.put(partition, position.nextOffset());
            }
        });
    }

    /** Under a running consumer a topic made anew looks like the old one, once it has grown past the position. */
    void checkTopics() {
        if (topicIds.isEmpty() || alarms.isRaised(projection)) {
            return;
        }
        log.ids(topicIds.keySet()).forEach((topic, id) -> {
            if (!id.equals(topicIds.get(topic))) {
                stopForAnotherTopic(topic);
            }
        });
    }

    private void stopForAnotherTopic(String topic) {
        stop(
                "the topic %s was made anew, so the positions in it mean nothing, and what the old one held may be lost. If it can be had back, put it back first."
                        .formatted(topic));
    }

    private void stop(String reason) {
        alarms.raise(projection, reason + READ_ALL_AGAIN);
        stop.run();
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    /** Called for outages only. The same batch is read again, and judged by the position that is stored by then. */
    @Override
    public void handleBatch(
            Exception outage,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        complainOnce(outage);
        for (TopicPartition partition : batch.partitions()) {
            committed.get().remove(partition);
            ConsumerRecord<?, ?> first = batch.records(partition).getFirst();
            consumer.seek(partition, new OffsetAndMetadata(first.offset(), first.leaderEpoch(), ""));
        }
        pause(container);
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (!(failure instanceof OffsetOutOfRangeException outside)) {
            complainOnce(failure);
            pause(container);
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> places =
                failure instanceof LogTruncationException cut ? cut.divergentOffsets() : Map.of();
        outside.offsetOutOfRangePartitions().forEach((partition, offset) -> {
            if (!places.containsKey(partition)) {
                stop(
                        "the log of %s no longer holds %d, where reading goes on; facts may be lost. If they can be had back, put the log back first."
                                .formatted(partition, offset));
            }
        });
        places.forEach((partition, place) -> LOG.warn(
                "{} lost the end of its log. {} reads on from {}, where the log is another than it has read",
                partition,
                projection,
                place.offset()));
        while (!places.isEmpty() && container.isRunning() && !alarms.isRaised(projection)) {
            try {
                positions.goBack(projection, places);
                readOn(consumer, places.keySet());
                return;
            } catch (RuntimeException away) {
                complainOnce(away);
                pause(container);
            }
        }
    }

    private void complainOnce(Exception outage) {
        if (!failing) {
            failing = true;
            LOG.warn("{} waits for a part that is down: {}", projection, String.valueOf(outage));
        }
    }

    private static void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, RETRY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
