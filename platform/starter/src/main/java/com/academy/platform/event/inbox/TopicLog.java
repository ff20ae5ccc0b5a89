package com.academy.platform.event.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Reads from Kafka what identifies a log: the ids of topics and the last leader epochs of their partitions. */
final class TopicLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    TopicLog(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** A topic that does not exist has no entry. */
    Map<String, UUID> ids(Collection<String> topics) {
        Map<String, UUID> ids = new HashMap<>();
        admin().describeTopics(topics).topicNameValues().forEach((topic, description) -> {
            try {
                Uuid id = description
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .topicId();
                ids.put(topic, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new LogUnavailableException(failure);
                }
            } catch (TimeoutException away) {
                throw new LogUnavailableException(away);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new LogUnavailableException(stopping);
            }
        });
        return ids;
    }

    /** The newest leader epoch that each partition knows. */
    Map<TopicPartition, Integer> epochs(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Integer> epochs = new HashMap<>();
        try {
            admin().listOffsets(asked)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> end.leaderEpoch().ifPresent(epoch -> epochs.put(partition, epoch)));
        } catch (ExecutionException | TimeoutException away) {
            throw new LogUnavailableException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException(stopping);
        }
        return epochs;
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    static final class LogUnavailableException extends RuntimeException {
        LogUnavailableException(Throwable cause) {
            super("Kafka does not tell of its topics", cause);
        }
    }
}
