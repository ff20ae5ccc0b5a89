package com.academy.analytics.rawevent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as it was published, its payload not parsed. */
public record RawEvent(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant occurredAt,
        @Nullable UUID organizationId,
        int partition,
        long offset,
        String payload) {}
