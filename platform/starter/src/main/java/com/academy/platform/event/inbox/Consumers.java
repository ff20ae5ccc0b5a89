package com.academy.platform.event.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Runs a container for each subscription. Where it reads on is the database's word; Kafka's offsets are for lag displays. */
final class Consumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final Duration LAG_SHOWN_EVERY = Duration.ofSeconds(5);
    private static final Duration TOPICS_CHECKED_EVERY = Duration.ofSeconds(10);
    private static final Duration GAPS_SEARCHED_EVERY = Duration.ofSeconds(5);

    private final List<ConcurrentMessageListenerContainer<String, String>> containers = new ArrayList<>();
    private final List<SubscriptionConsumer> consumers;
    private final List<GapSearch> searches;
    private volatile boolean searching;
    private @Nullable ScheduledExecutorService watch;

    Consumers(
            List<Inbox> inboxes,
            Function<Inbox, SubscriptionConsumer> consumer,
            BiFunction<Inbox, BooleanSupplier, GapSearch> search,
            ConsumerFactory<String, String> factory,
            int concurrency) {
        this.consumers = inboxes.stream().map(consumer).toList();
        this.searches = inboxes.stream()
                .map(inbox -> search.apply(inbox, () -> searching))
                .toList();
        consumers.forEach(it -> containers.add(container(it, factory, concurrency)));
    }

    private static ConcurrentMessageListenerContainer<String, String> container(
            SubscriptionConsumer consumer, ConsumerFactory<String, String> factory, int concurrency) {
        EventSubscription subscription = consumer.subscription();
        var properties = new ContainerProperties(subscription.topics().toArray(String[]::new));
        properties.setGroupId(subscription.projection());
        properties.setMessageListener(consumer);
        // A position that is not in the log must be noticed, not replaced.
        properties.getKafkaConsumerProperties().setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // No pause between polls: the facts of a relay's round arrive together, and during a pause nothing is fetched.
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(LAG_SHOWN_EVERY.toMillis());
        properties.setSyncCommits(false);
        properties.setMissingTopicsFatal(false);
        properties.setConsumerRebalanceListener(consumer);
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(subscription.projection());
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(consumer);
        consumer.onStop(() -> container.stop(() -> {})); // does not wait: the consumer's own thread may call it
        return container;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        searching = true;
        watch = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("consumer-watch-", 0).daemon().factory());
        every(TOPICS_CHECKED_EVERY, () -> consumers.forEach(it -> attempt(it::checkTopics)));
        every(GAPS_SEARCHED_EVERY, () -> searches.forEach(it -> attempt(it::search)));
    }

    private void every(Duration time, Runnable work) {
        Objects.requireNonNull(watch)
                .scheduleWithFixedDelay(work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.debug("A part is down; trying again", away);
        }
    }

    @Override
    public void stop() {
        searching = false;
        if (watch != null) {
            watch.shutdownNow();
        }
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
}
