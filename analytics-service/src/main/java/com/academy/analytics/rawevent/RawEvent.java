package com.academy.analytics.rawevent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as it came, its payload unread. */
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
