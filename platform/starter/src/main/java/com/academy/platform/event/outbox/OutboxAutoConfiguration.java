package com.academy.platform.event.outbox;

import com.academy.platform.event.EventAlarms;
import com.academy.platform.event.EventsAutoConfiguration;
import com.academy.platform.event.LogReaders;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.DatabaseProperties;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts: the outbox of a service that has a database, and the relay to Kafka. */
@AutoConfiguration(after = EventsAutoConfiguration.class)
@ConditionalOnBean(EventAlarms.class)
@EnableConfigurationProperties(RelaySettings.class)
public final class OutboxAutoConfiguration {

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
    FactsController factsController(
            JdbcClient database, Transactions transaction, @Value("${spring.application.name}") String source) {
        return new FactsController(database, transaction, source);
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
                    new PublishedTail(LogReaders.from(consumers), source),
                    source,
                    settings,
                    alarms,
                    json,
                    clock);
        }
    }
}
