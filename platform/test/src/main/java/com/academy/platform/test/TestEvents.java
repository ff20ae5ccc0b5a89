package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.domain.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the other services on Kafka: publishes facts as they would, and consumes those of the service under test. */
public final class TestEvents implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String kafka;
    private final KafkaProducer<String, String> producer;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

    TestEvents(String kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "0"), new StringSerializer(), new StringSerializer());
    }

    /**
     * A fact on its way; send the same one twice, or two in the wrong order, to see what a consumer makes of it.
     *
     * @param payload a null node in a tombstone
     */
    public record Fact(
            String topic,
            String type,
            String source,
            String subject,
            long sequence,
            UUID id,
            String key,
            @Nullable UUID organization,
            JsonNode payload) {

        /** The same fact, published by another service or by another database of the same service. */
        public Fact from(String otherSource) {
            return new Fact(topic, type, otherSource, subject, sequence, id, key, organization, payload);
        }
    }

    /** {@link #fact} and {@link #send(Fact)} in one. */
    public Fact tell(String type, String subject, long sequence, UUID key, @Nullable Object payload) {
        return send(fact(type, subject, sequence, key, payload));
    }

    /**
     * A fact as its publisher would publish it: topic and source are those that the table of the contracts names for
     * the type, the organisation is the one in the payload.
     *
     * @param payload JSON text, or what becomes JSON; null for a tombstone
     */
    public static Fact fact(String type, String subject, long sequence, UUID key, @Nullable Object payload) {
        var json = payload instanceof String text ? JSON.readTree(text) : JSON.valueToTree(payload);
        var organization = json.at("/organizationId").asStringOpt().map(UUID::fromString);
        var publication = EventPublication.of(type);
        return new Fact(
                publication.topic(),
                type,
                publication.source(),
                subject,
                sequence,
                Ids.next(),
                key.toString(),
                organization.orElse(null),
                json);
    }

    /** Fails if the payload breaks the contract of its type. */
    public Fact send(Fact fact) {
        EventContract.assertHonoured(fact);
        return sendRaw(fact, Map.of());
    }

    /** A fact that no contract holds, for example a bad one, to see that the consumer sets it aside. */
    public Fact sendRaw(Fact fact) {
        return sendRaw(fact, Map.of());
    }

    /** With headers besides those that every fact has. */
    public Fact sendRaw(Fact fact, Map<String, String> more) {
        var message = new ProducerRecord<>(fact.topic(), fact.key(), value(fact));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", fact.id());
        header(message, "ce_type", fact.type());
        header(message, "ce_source", fact.source());
        header(message, "ce_subject", fact.subject());
        header(message, "ce_sequence", fact.sequence());
        header(message, "ce_time", Instant.now());
        header(message, "content-type", "application/json");
        if (fact.organization() != null) {
            header(message, "ce_organization", fact.organization());
        }
        more.forEach((name, value) -> header(message, name, value));
        send(message);
        return fact;
    }

    private static @Nullable String value(Fact fact) {
        return fact.payload().isNull() ? null : JSON.writeValueAsString(fact.payload());
    }

    /** Anything at all, to see that it does no harm. */
    public void send(ProducerRecord<String, String> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All that the topic has carried about a subject until now, in order. To be awaited. */
    public List<Fact> heard(String topic, String subject) {
        return heard(topic, (Fact it) -> it.subject().equals(subject));
    }

    /** Those that the topic has carried until now, in order. To be awaited. */
    public List<Fact> heard(String topic, Predicate<Fact> which) {
        return listeners.computeIfAbsent(topic, Listener::new).heard().stream()
                .filter(which)
                .toList();
    }

    /** The audit entries of an actor until now, in order; fails if one breaks its contract. To be awaited. */
    public List<JsonNode> audited(UUID actor) {
        var entries = heard("audit-events", (Fact it) -> it.key().equals(actor.toString()));
        entries.forEach(EventContract::assertHonoured);
        return entries.stream().map(Fact::payload).toList();
    }

    @Override
    public void close() {
        producer.close();
        listeners.values().forEach(it -> it.consumer.close());
    }

    private static void header(ProducerRecord<String, String> message, String name, Object value) {
        message.headers().add(name, value.toString().getBytes(UTF_8));
    }

    private final class Listener {

        private final KafkaConsumer<String, String> consumer;
        private final List<Fact> heard = new ArrayList<>();

        Listener(String topic) {
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                    new StringDeserializer(),
                    new StringDeserializer());
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<Fact> heard() {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (message.headers().lastHeader("ce_type") != null) {
                        heard.add(fact(message));
                    }
                });
            }
            return List.copyOf(heard);
        }

        private static Fact fact(ConsumerRecord<String, String> message) {
            var organization = message.headers().lastHeader("ce_organization") == null
                    ? null
                    : UUID.fromString(header(message, "ce_organization"));
            return new Fact(
                    message.topic(),
                    header(message, "ce_type"),
                    header(message, "ce_source"),
                    header(message, "ce_subject"),
                    Long.parseLong(header(message, "ce_sequence")),
                    UUID.fromString(header(message, "ce_id")),
                    message.key(),
                    organization,
                    message.value() == null ? JSON.nullNode() : JSON.readTree(message.value()));
        }

        private static String header(ConsumerRecord<String, String> message, String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), UTF_8);
        }
    }
}
