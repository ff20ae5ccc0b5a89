package com.academy.platform.event.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The position of a projection in a partition.
 *
 * @param nextOffset 0 while nothing has been read
 * @param leaderEpoch of the record before the position; null while it is unknown
 * @param topicId null until the topic has been asked for it
 */
record ConsumerPosition(
        long nextOffset,
        @Nullable Integer leaderEpoch,
        @Nullable UUID topicId) {

    static ConsumerPosition after(ConsumerRecord<?, ?> record) {
        return new ConsumerPosition(record.offset() + 1, record.leaderEpoch().orElse(null), null);
    }

    /**
     * With the epoch: after a loss at the end of the log a plain offset would skip the records written since,
     * unnoticed.
     */
    void seek(Consumer<?, ?> consumer, TopicPartition partition) {
        if (nextOffset == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, new OffsetAndMetadata(nextOffset, Optional.ofNullable(leaderEpoch), ""));
        }
    }
}
