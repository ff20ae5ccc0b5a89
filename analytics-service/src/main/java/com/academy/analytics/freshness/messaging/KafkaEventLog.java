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
import org.apache.kafka.clients.admin.TopicDescription;
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
    private @Nullable Map<TopicPartition, OffsetSpec> latest;

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
            if (latest == null) {
                latest = partitions(admin);
            }
            Map<Partition, Long> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) ->
                            ends.put(new Partition(partition.topic(), partition.partition()), end.offset()));
            return ends;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("Kafka does not say where its topics end", away);
        }
    }

    private Map<TopicPartition, OffsetSpec> partitions(Admin broker)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic : broker.describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()) {
            topic.partitions()
                    .forEach(it ->
                            partitions.put(new TopicPartition(topic.name(), it.partition()), OffsetSpec.latest()));
        }
        return partitions;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            Objects.requireNonNull(admin).close(Duration.ofSeconds(1));
        }
    }
}
