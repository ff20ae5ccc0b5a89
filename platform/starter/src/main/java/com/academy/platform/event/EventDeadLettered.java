package com.academy.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A projection could not handle a fact and stepped over it; the fact waits in its dead letters to be replayed. */
@EventType(value = "event.dead-lettered.v1", topic = "dead-letters")
public record EventDeadLettered(
        UUID deadLetterId,
        String projection,
        String topic,
        int partition,
        long offset,
        @Nullable UUID eventId,
        @Nullable String type,
        Instant failedAt)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subject.of("dead-letter", deadLetterId);
    }

    @Override
    public UUID key() {
        return deadLetterId;
    }
}
