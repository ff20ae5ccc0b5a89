package com.academy.platform.event.inbox;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The stored position is not the one that the batch was read from: the database lost its last moments or was restored,
 * or another consumer has continued. The batch must not be applied, or facts would be skipped or counted twice.
 */
final class PositionMovedException extends RuntimeException {

    PositionMovedException(String projection, TopicPartition partition, long stored, @Nullable Long expected) {
        super("%s stands at %s@%d and not at %s".formatted(projection, partition, stored, expected));
    }
}
