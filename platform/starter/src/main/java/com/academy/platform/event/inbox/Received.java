package com.academy.platform.event.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as this service reads it, with what came around it. */
public record Received<T>(
        T event,
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        @Nullable UUID organizationId,
        int partition,
        long offset) {}
