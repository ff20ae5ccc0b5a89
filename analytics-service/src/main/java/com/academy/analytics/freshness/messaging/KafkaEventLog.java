package com.academy.analytics.freshness.messaging;

import com.academy.analytics.freshness.EventLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks the broker for the ends of the topics. Topics keep their number of partitions, so that is asked once. */
@Component
class KafkaEventLog implements EventLog, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaAdmin settings;
    private final List<String> topics;
    private @Nullable Admin admin;
    private @Nullable List<TopicPartition> partitions;

    KafkaEventLog(KafkaAdmin settings, @Value("${academy.topics}") List<String> topics) {
        this.settings = settings;
        this.topics = topics;
    }

    @Override
    public synchronized Map<Partition, Long> ends() {
        if (admin == null) {
            admin = Admin.create(settings.getConfigurationProperties());
        }
        try {
            if (partitions == null) {
                partitions = partitions(admin);
            }
            Map<TopicPartition, Long> beginnings = offsets(admin, partitions, OffsetSpec.earliest());
            Map<Partition, Long> ends = new HashMap<>();
            offsets(admin, partitions, OffsetSpec.latest()).forEach((partition, end) -> {
                // An empty partition must not make readers wait, although its offsets may have advanced.
                if (end > beginnings.getOrDefault(partition, 0L)) {
                    ends.put(new Partition(partition.topic(), partition.partition()), end);
                }
            });
            return ends;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("Kafka does not say where its topics end", away);
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin broker, List<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        broker.listOffsets(asked)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private List<TopicPartition> partitions(Admin broker)
            throws InterruptedException, ExecutionException, TimeoutException {
        return broker
                .describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                .toList();
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            Objects.requireNonNull(admin).close(Duration.ofSeconds(1));
        }
    }
}
