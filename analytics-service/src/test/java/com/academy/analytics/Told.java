package com.academy.analytics;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.ReceivedEvent;
import com.academy.platform.test.TestEvents;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A fact as another service tells it. */
public record Told(
        UUID id,
        String topic,
        String type,
        String source,
        String subject,
        long sequence,
        UUID key,
        @Nullable UUID organization,
        Map<String, Object> payload) {

    public static Told of(
            String topic,
            String type,
            String source,
            String subject,
            long sequence,
            UUID key,
            @Nullable UUID organization,
            Map<String, Object> payload) {
        return new Told(Ids.next(), topic, type, source, subject, sequence, key, organization, payload);
    }

    public Told from(String otherSource) {
        return new Told(id, topic, type, otherSource, subject, sequence, key, organization, payload);
    }

    public TestEvents.Fact send(TestEvents events) {
        return events.send(new TestEvents.Fact(
                topic,
                type,
                source,
                subject,
                sequence,
                id,
                key.toString(),
                organization,
                JsonMapper.shared().valueToTree(payload)));
    }

    /** As the platform hands it to a handler. */
    public ReceivedEvent received(int partition) {
        return new ReceivedEvent(
                id,
                type,
                source,
                subject,
                sequence,
                Instant.parse("2026-03-01T12:00:00Z"),
                organization,
                key.toString(),
                topic,
                partition,
                0,
                false,
                JsonMapper.shared().writeValueAsString(payload));
    }
}
