package com.academy.platform.event;

import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.DatabaseProperties;
import com.academy.platform.tenancy.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and inbox for every service that has a database. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass(ConsumerFactory.class)
@ConditionalOnBean({JdbcTemplate.class, PlatformTransactionManager.class})
@EnableConfigurationProperties(RelaySettings.class)
public final class EventsAutoConfiguration {

    @Bean
    Outbox outbox(
            JdbcTemplate database,
            JsonMapper json,
            Clock clock,
            RelaySettings settings,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<OutboxRelay> relays) {
        // Looked up once: asking the bean factory at every commit costs more than the insert.
        var relay = SingletonSupplier.of(() -> Optional.ofNullable(relays.getIfAvailable()));
        return new Outbox(
                database,
                json,
                clock,
                settings.topic(),
                settings.largest().toBytes(),
                traceParent(tracer),
                () -> relay.obtain().ifPresent(OutboxRelay::wake));
    }

    @Bean
    EventAlarms eventAlarms() {
        return new EventAlarms();
    }

    @Bean
    FactsController factsController(
            JdbcClient database, Transactions transaction, @Value("${spring.application.name}") String source) {
        return new FactsController(database, transaction, source);
    }

    @Bean
    DeadLettersController deadLettersController(JdbcClient database, Transactions transaction, Inboxes inboxes) {
        return new DeadLettersController(database, transaction, inboxes.all());
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

    private static Supplier<@Nullable String> traceParent(ObjectProvider<Tracer> tracers) {
        var tracer = SingletonSupplier.of(() -> Optional.ofNullable(tracers.getIfAvailable()));
        return () -> {
            var span = tracer.obtain().map(Tracer::currentSpan).orElse(null);
            if (span == null) {
                return null;
            }
            var context = span.context();
            return "00-%s-%s-%s"
                    .formatted(
                            context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
        };
    }

    record Inboxes(InboxTables tables, List<Inbox> all) {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "platform.outbox.relay", matchIfMissing = true)
    static class Relaying {

        /** A producer of the relay's own: its settings are what the order of facts rests on. */
        @Bean
        OutboxRelay outboxRelay(
                DatabaseProperties database,
                ProducerFactory<?, ?> boot,
                ConsumerFactory<?, ?> consumers,
                RelaySettings settings,
                EventAlarms alarms,
                JsonMapper json,
                Clock clock,
                @Value("${spring.application.name}") String source) {
            Map<String, Object> config = new HashMap<>(boot.getConfigurationProperties());
            config.putAll(Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    5_000,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    5_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    15_000,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4"));
            return new OutboxRelay(
                    new OutboxRelay.ConnectionSettings(
                            database.url(),
                            database.worker().user(),
                            database.worker().password()),
                    () -> new KafkaProducer<>(config, new StringSerializer(), new StringSerializer()),
                    new PublishedTail(readers(consumers), source),
                    source,
                    settings,
                    alarms,
                    json,
                    clock);
        }
    }

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
                    (inbox, running) -> new GapSearch(inbox, gaps, readers(factory), running),
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

    /** Consumers of no group, for reading what was read before or by others. */
    private static Supplier<Consumer<String, String>> readers(ConsumerFactory<?, ?> boot) {
        Map<String, Object> config = new HashMap<>(boot.getConfigurationProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return () -> new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }

    /** What operators watch: facts that wait, and facts that could not be handled. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Watching {

        @Bean
        EventMetrics eventMetrics(
                MeterRegistry meters, JdbcClient database, Transactions transaction, EventAlarms alarms) {
            return new EventMetrics(meters, database, transaction, alarms);
        }
    }

    /** Down while a consumer or the relay stands still. Readiness does not ask it: requests are answered as before. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class Answering {

        @Bean
        HealthIndicator eventsHealthIndicator(EventAlarms alarms) {
            return () -> {
                Map<String, String> raised = alarms.raised();
                var health = raised.isEmpty() ? Health.up() : Health.down();
                return health.withDetails(raised).build();
            };
        }
    }
}
