package com.academy.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a limit that this gateway has reserved. A request that has to ask Redis counts several at once, and later
 * requests use them up without asking: together the gateways never let more through than the limit, and most requests
 * cost no round trip. What one gateway has reserved and not used by the end of the window, a twentieth of the limit at
 * most, is not available to the others.
 */
final class Leases {

    private static final int BOUND = 100_000;
    private static final int SHARE = 20;
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Cache<String, Lease> leases;

    private static final class Lease {
        private Instant ends = Instant.MIN;
        private long counted;
        private long available;
    }

    Leases(Clock clock, Duration window) {
        this.clock = clock;
        this.leases = Caffeine.newBuilder()
                .maximumSize(BOUND)
                .expireAfterWrite(window)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    static int amount(int limit) {
        return Math.clamp(limit / SHARE, 1, MOST);
    }

    /** Takes one of those leased; null if Redis must be asked. A limit known to be reached is not asked about again. */
    @Nullable Allowance take(String key, int limit) {
        Lease lease = leases.getIfPresent(key);
        if (lease == null) {
            return null;
        }
        Instant now = clock.instant();
        synchronized (lease) {
            boolean over = !now.isBefore(lease.ends);
            return over || lease.available == 0 && lease.counted < limit ? null : use(lease, limit, now);
        }
    }

    /** Adds what Redis has counted for this gateway, and takes one of it. */
    Allowance add(String key, int limit, Count answer) {
        Instant now = clock.instant();
        Lease lease = leases.get(key, _ -> new Lease());
        synchronized (lease) {
            if (!now.isBefore(lease.ends)) {
                lease.ends = now.plus(answer.left());
                lease.counted = 0;
                lease.available = 0;
            }
            long before = answer.count() - amount(limit);
            lease.available += Math.clamp(limit - before, 0, amount(limit));
            lease.counted = Math.max(lease.counted, answer.count());
            return use(lease, limit, now);
        }
    }

    private static Allowance use(Lease lease, int limit, Instant now) {
        Duration left = Duration.between(now, lease.ends);
        if (lease.available == 0) {
            return new Allowance(limit, limit + 1L, left);
        }
        lease.available--;
        return new Allowance(limit, Math.min(lease.counted, limit) - lease.available, left);
    }
}
