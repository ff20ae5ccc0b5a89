package com.academy.platform.event.inbox;

import com.academy.platform.event.EventAlarms;
import com.academy.platform.event.LogReaders;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.event.outbox.OutboxAutoConfiguration;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Consumes facts: one inbox for each {@link EventSubscription} of the service, and the consumers that fill them. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnBean(Outbox.class)
public final class InboxAutoConfiguration {

    @Bean
    DeadLettersController deadLettersController(
            JdbcClient database, Transactions transaction, Inboxes inboxes, ReplayListener listener) {
        return new DeadLettersController(database, transaction, inboxes.all(), listener);
    }

    /** All inboxes of the service, one for each subscription. */
    @Bean
    Inboxes inboxes(
            ObjectProvider<EventSubscription> subscriptions,
            JdbcTemplate database,
            Transactions transaction,
            Outbox outbox,
            Clock clock) {
        var tables = new InboxTables(database);
        var letters = new DeadLetters(database);
        return new Inboxes(
                tables,
                subscriptions
                        .orderedStream()
                        .map(it -> new Inbox(it, tables, letters, transaction, outbox, clock))
                        .toList());
    }

    record Inboxes(InboxTables tables, List<Inbox> all) {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "platform.consumer.enabled", matchIfMissing = true)
    static class Consuming {

        @Bean
        TopicLog topicLog(KafkaAdmin kafka) {
            return new TopicLog(kafka.getConfigurationProperties());
        }

        @Bean
        Consumers consumers(
                Inboxes inboxes,
                JdbcTemplate database,
                Transactions transaction,
                TopicLog log,
                EventAlarms alarms,
                ConsumerFactory<String, String> factory,
                ObjectProvider<Tracer> tracer,
                @Value("${platform.consumer.concurrency:1}") int concurrency) {
            var positions = new StoredPositions(inboxes.tables(), transaction);
            var gaps = new StoredGaps(new MissingFacts(database), transaction);
            var traces = new ConsumerTraces(tracer.getIfAvailable());
            return new Consumers(
                    inboxes.all(),
                    inbox -> new SubscriptionConsumer(inbox, positions, traces, log, alarms),
                    (inbox, running) -> new GapSearch(inbox, gaps, LogReaders.from(factory), running),
                    factory,
                    concurrency);
        }
    }

    /** Read and set back outside any batch, durably. */
    private record StoredPositions(InboxTables tables, Transactions transaction)
            implements SubscriptionConsumer.Positions {

        @Override
        public Map<TopicPartition, ConsumerPosition> of(
                String projection, Collection<TopicPartition> partitions, Map<String, UUID> topicIds) {
            return Workers.run(
                    Set.of(), () -> transaction.call(() -> tables.positions(projection, partitions, topicIds)));
        }

        @Override
        public void goBack(String projection, Map<TopicPartition, OffsetAndMetadata> places) {
            Workers.run(Set.of(), () -> transaction.run(() -> tables.goBack(projection, places)));
        }
    }

    private record StoredGaps(MissingFacts missing, Transactions transaction) implements GapSearch.Gaps {

        @Override
        public List<MissingFacts.Gap> due(String projection) {
            return Workers.run(Set.of(), () -> transaction.call(() -> missing.due(projection)));
        }

        @Override
        public void searched(String projection, List<MissingFacts.Gap> gaps) {
            Workers.run(Set.of(), () -> transaction.run(() -> missing.searched(projection, gaps)));
        }
    }
}
