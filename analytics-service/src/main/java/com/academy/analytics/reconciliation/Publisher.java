package com.academy.analytics.reconciliation;

import java.time.Instant;
import java.util.List;

/** A service that tells facts, asked for its own count of them. */
public interface Publisher {

    /** The name under which its facts come. */
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
