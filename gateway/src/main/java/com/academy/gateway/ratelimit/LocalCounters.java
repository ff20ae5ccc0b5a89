package com.academy.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** This gateway's own counters, for the time in which those of all gateways cannot be reached. */
final class LocalCounters {

    private static final int BOUND = 100_000;

    private final Clock clock;
    private final Duration window;
    private final Cache<String, Window> windows;

    private record Window(Instant ends, AtomicLong count) {}

    LocalCounters(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
        this.windows = Caffeine.newBuilder()
                .maximumSize(BOUND)
                .expireAfterWrite(window)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    Count add(String key) {
        Instant now = clock.instant();
        Window open = windows.get(key, _ -> new Window(now.plus(window), new AtomicLong()));
        return new Count(open.count.incrementAndGet(), Duration.between(now, open.ends));
    }
}
