package com.academy.analytics.reconciliation;

import java.time.Instant;
import java.util.List;

/** A service that publishes facts, with its own count of them. */
public interface Publisher {

    /** The source named in its facts. */
    String source();

    /** @throws com.academy.platform.error.UnavailableException when it does not answer */
    List<PublishedFacts> facts();

    /** How many facts of a type happened in an hour, with the xor of their ids' hashes: counts alone cancel out. */
    record PublishedFacts(
            String type,
            String source,
            Instant hour,
            long writtenCount,
            long writtenXor,
            long publishedCount,
            long publishedXor) {}
}
