package com.academy.platform.event;

import com.academy.platform.tenancy.DatabaseProperties;
import com.academy.platform.tenancy.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
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
                traceParent(tracer),
                () -> relay.obtain().ifPresent(OutboxRelay::wake));
    }

    @Bean
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    FactsController factsController(
            JdbcClient database,
            TransactionOperations transaction,
            @Value("${spring.application.name}") String source) {
        return new FactsController(database, transaction, source);
    }

    @Bean
    DeadLettersController deadLettersController(
            JdbcClient database, TransactionOperations transaction, Inboxes inboxes) {
        return new DeadLettersController(database, transaction, inboxes.all());
    }

    /** All inboxes of the service, one for each subscription. */
    @Bean
    Inboxes inboxes(
            ObjectProvider<EventSubscription> subscriptions,
            JdbcTemplate database,
            TransactionOperations transaction,
            Outbox outbox,
            Clock clock) {
        var tables = new InboxTables(database);
        return new Inboxes(
                tables,
                subscriptions
                        .orderedStream()
                        .map(it -> new Inbox(it, tables, transaction, outbox, clock))
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
                RelaySettings settings,
                @Value("${spring.application.name}") String source) {
            Map<String, Object> config = new java.util.HashMap<>(boot.getConfigurationProperties());
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
                    source,
                    settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "platform.consumer.enabled", matchIfMissing = true)
    static class Consuming {

        @Bean
        Consumers consumers(
                Inboxes inboxes,
                TransactionOperations transaction,
                ConsumerFactory<String, String> consumers,
                ObjectProvider<Tracer> tracer,
                @Value("${platform.consumer.concurrency:1}") int concurrency) {
            return new Consumers(
                    inboxes.all(),
                    projection -> Workers.run(
                            Set.of(),
                            () -> Objects.requireNonNull(
                                    transaction.execute(_ -> inboxes.tables().positions(projection)))),
                    new ConsumerTraces(tracer.getIfAvailable()),
                    consumers,
                    concurrency);
        }
    }

    /** What operators watch: facts that wait, and facts that could not be handled. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Watching {

        @Bean
        EventMetrics eventMetrics(MeterRegistry meters, JdbcClient database, TransactionOperations transaction) {
            return new EventMetrics(meters, database, transaction);
        }
    }
}
