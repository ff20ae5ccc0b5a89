package com.academy.gateway.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Counts a request against the limits of its address and its user. Redis away: this gateway counts for itself, asks
 * Redis again once a second, and says so once.
 */
public final class RateLimiter implements AutoCloseable {

    /** The first request to meet a Redis that hangs waits for this long, those after it not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);

    private final RateLimitProperties limits;
    private final SharedCounters shared;
    private final LocalCounters local;
    private final Clock clock;

    /** Zero while Redis answers, else the time from which one request may find out whether it does again. */
    private final AtomicLong nextAttempt = new AtomicLong();

    RateLimiter(RateLimitProperties limits, SharedCounters shared, LocalCounters local, Clock clock) {
        this.limits = limits;
        this.shared = shared;
        this.local = local;
        this.clock = clock;
    }

    /** Empty when limits are switched off. */
    public Mono<Optional<Allowance>> count(String address, @Nullable UUID user, boolean upload) {
        if (!limits.enabled()) {
            return Mono.just(Optional.empty());
        }
        String byAddress = "academy:limit:address:" + address;
        if (user == null) {
            return count(byAddress).map(counts -> Optional.of(allowance(counts, limits.address())));
        }
        String byUser = "academy:limit:" + (upload ? "upload:" : "user:") + user;
        return count(byAddress, byUser)
                .map(counts ->
                        Optional.of(allowance(counts, limits.address(), upload ? limits.upload() : limits.user())));
    }

    private Mono<List<Count>> count(String... keys) {
        long waitUntil = nextAttempt.get();
        if (waitUntil != 0) {
            long now = clock.millis();
            if (now < waitUntil || !nextAttempt.compareAndSet(waitUntil, now + BETWEEN_ATTEMPTS.toMillis())) {
                return Mono.just(countLocally(keys));
            }
        }
        return Mono.fromCompletionStage(() -> shared.add(keys))
                .timeout(PATIENCE)
                .doOnNext(_ -> reached())
                .onErrorResume(failure -> {
                    lost(failure);
                    return Mono.just(countLocally(keys));
                });
    }

    private List<Count> countLocally(String... keys) {
        return java.util.Arrays.stream(keys).map(local::add).toList();
    }

    private void reached() {
        if (nextAttempt.get() != 0 && nextAttempt.getAndSet(0) != 0) {
            LOG.info("Rate limits are counted for all gateways again.");
        }
    }

    private void lost(Throwable failure) {
        if (nextAttempt.getAndSet(clock.millis() + BETWEEN_ATTEMPTS.toMillis()) == 0) {
            LOG.warn("Redis does not answer; this gateway counts rate limits for itself. {}", failure.toString());
        }
    }

    private static Allowance allowance(List<Count> counts, int... limits) {
        Allowance tightest = new Allowance(
                limits[0], counts.getFirst().count(), counts.getFirst().left());
        for (int i = 1; i < limits.length; i++) {
            tightest = Allowance.tighter(
                    tightest,
                    new Allowance(
                            limits[i], counts.get(i).count(), counts.get(i).left()));
        }
        return tightest;
    }

    @Override
    public void close() {
        shared.close();
    }
}
