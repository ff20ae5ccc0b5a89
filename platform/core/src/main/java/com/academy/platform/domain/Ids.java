package com.academy.platform.domain;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Source of time-ordered identifiers (UUID version 7, RFC 9562). The JDK has none before release 26.
 *
 * <p>The ids of one process are strictly increasing, so rows written one after the other page in that order.
 */
public final class Ids {

    private static final int LENGTH = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and, below them, the twelve bits that tell apart the ids of one millisecond. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        // Beginning in the lower half leaves at least 2048 ids before the clock's next millisecond is borrowed.
        long earliest = (System.currentTimeMillis() << 12) | RANDOM.nextInt(0x800);
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, earliest));
        long high = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xFFF);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * The id that a text is, in the 36 characters in which ids are answered; {@code UUID.fromString} takes
     * {@code 1-1-1-1-1} for one.
     */
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return Optional.of(id).filter(it -> it.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
