package com.academy.platform.event.outbox;

import com.academy.platform.event.EventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The newest facts of a service that the log holds, with the positions that they had in its outbox. */
final class PublishedTail {

    /** More than the last one of a partition: a fact that was sent twice may follow newer ones. */
    private static final long RECORDS = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Consumer<String, String>> consumers;
    private final String source;

    PublishedTail(Supplier<Consumer<String, String>> consumers, String source) {
        this.consumers = consumers;
        this.source = source;
    }

    record Published(String topic, long position, UUID eventId) {}

    List<Published> of(Collection<String> topics) {
        try (Consumer<String, String> consumer = consumers.get()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            consumer.beginningOffsets(partitions, PATIENCE)
                    .forEach((partition, begin) ->
                            consumer.seek(partition, Math.max(begin, ends.getOrDefault(partition, begin) - RECORDS)));
            var tail = new ArrayList<Published>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("Kafka does not give the ends of " + topics);
                }
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    Published published = published(record);
                    if (published != null) {
                        tail.add(published);
                    }
                }
            }
            return tail;
        }
    }

    private @Nullable Published published(ConsumerRecord<String, String> record) {
        String position = EventHeaders.find(record.headers(), EventHeaders.OUTBOX_POSITION);
        String id = EventHeaders.find(record.headers(), EventHeaders.ID);
        if (position == null
                || id == null
                || !source.equals(EventHeaders.find(record.headers(), EventHeaders.SOURCE))) {
            return null;
        }
        return new Published(record.topic(), Long.parseLong(position), UUID.fromString(id));
    }
}
