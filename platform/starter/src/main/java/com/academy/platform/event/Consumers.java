package com.academy.platform.event;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Runs a container for each subscription. Where it reads on is the database's word; Kafka's offsets are for lag displays. */
final class Consumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final Duration LAG_SHOWN_EVERY = Duration.ofSeconds(5);

    private final List<ConcurrentMessageListenerContainer<String, String>> containers;

    Consumers(
            List<Inbox> inboxes,
            InboxPositions positions,
            ConsumerTraces traces,
            ConsumerFactory<String, String> consumers,
            int concurrency) {
        this.containers = inboxes.stream()
                .map(inbox -> container(inbox, positions, traces, consumers, concurrency))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, String> container(
            Inbox inbox,
            InboxPositions positions,
            ConsumerTraces traces,
            ConsumerFactory<String, String> consumers,
            int concurrency) {
        String projection = inbox.subscription().projection();
        var properties = new ContainerProperties(inbox.subscription().topics().toArray(String[]::new));
        properties.setGroupId(projection);
        properties.setMessageListener((BatchMessageListener<String, String>)
                records -> traces.within(projection, records, () -> inbox.receive(records)));
        // No rest between polls: what a relay sends in a round comes together, and while we rest nothing is fetched.
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(LAG_SHOWN_EVERY.toMillis());
        properties.setSyncCommits(false);
        properties.setMissingTopicsFatal(false);
        properties.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
                Map<TopicPartition, Long> known = positions.of(projection);
                assigned.forEach(partition -> {
                    Long offset = known.get(partition);
                    if (offset == null) {
                        consumer.seekToBeginning(List.of(partition));
                    } else {
                        consumer.seek(partition, offset);
                    }
                });
            }
        });
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(projection);
        container.setConcurrency(concurrency);
        var errors = new DefaultErrorHandler(
                (record, failure) -> {
                    throw new IllegalStateException("unreachable: an outage is retried for ever", failure);
                },
                new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        errors.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
        errors.setRetryListeners((record, failure, attempt) -> {
            if (attempt == 1) {
                LOG.warn("{} waits for a part that is down: {}", projection, String.valueOf(failure));
            }
        });
        container.setCommonErrorHandler(errors);
        return container;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    /** After the relay, before the web server stops taking requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10_000;
    }

    /** Where a projection stands, read outside any batch. */
    interface InboxPositions {
        Map<TopicPartition, Long> of(String projection);
    }
}
