package com.academy.platform.event.inbox;

import com.academy.platform.event.EventHeaders;
import com.academy.platform.event.Tombstone;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact as it came from Kafka, its payload not yet read.
 *
 * @param withheld whether this only marks the place of a fact that is a dead letter of its publisher
 * @param payload none in a {@linkplain Tombstone tombstone}
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        @Nullable UUID organizationId,
        @Nullable String key,
        String topic,
        int partition,
        long offset,
        boolean withheld,
        @Nullable String payload) {

    /** Facts are read leniently: their publishers may add fields. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws MalformedEventException when it lacks what every fact has */
    static ReceivedEvent of(ConsumerRecord<String, String> message) {
        String organization = EventHeaders.find(message.headers(), EventHeaders.ORGANIZATION);
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(message, EventHeaders.ID)),
                    header(message, EventHeaders.TYPE),
                    header(message, EventHeaders.SOURCE),
                    header(message, EventHeaders.SUBJECT),
                    Long.parseLong(header(message, EventHeaders.SEQUENCE)),
                    Instant.parse(header(message, EventHeaders.TIME)),
                    organization == null ? null : UUID.fromString(organization),
                    message.key(),
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    EventHeaders.find(message.headers(), EventHeaders.WITHHELD) != null,
                    message.value());
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw new MalformedEventException(String.valueOf(malformed.getMessage()));
        }
    }

    /** Whether it takes back what was said of its subject. */
    public boolean isTombstone() {
        return payload == null;
    }

    /** The fact in the reader's own words. */
    public <T> Received<T> as(Class<T> reading) {
        if (payload == null) {
            throw new MalformedEventException("nothing said");
        }
        return new Received<>(
                JSON.readValue(payload, reading),
                id,
                type,
                source,
                subject,
                sequence,
                time,
                organizationId,
                partition,
                offset);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        String value = EventHeaders.find(message.headers(), name);
        if (value == null) {
            throw new MalformedEventException("no header " + name);
        }
        return value;
    }

    static final class MalformedEventException extends RuntimeException {
        MalformedEventException(String message) {
            super(message);
        }
    }
}
