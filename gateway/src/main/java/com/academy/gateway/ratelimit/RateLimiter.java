package com.academy.gateway.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Counts a request against the limits of its address and its user. While Redis is unavailable this gateway counts
 * locally, asks Redis again once a second, and logs it once.
 */
public final class RateLimiter implements AutoCloseable {

    /** The first request to meet a Redis that hangs waits for this long, those after it not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);

    private final RateLimitProperties limits;
    private final Leases leases;
    private final SharedCounters shared;
    private final LocalCounters local;
    private final Clock clock;

    /** Zero while Redis answers, else the time from which one request may find out whether it does again. */
    private final AtomicLong nextAttempt = new AtomicLong();

    /** One limit that a request counts against. */
    private record Ask(String key, int limit) {}

    RateLimiter(RateLimitProperties limits, Leases leases, SharedCounters shared, LocalCounters local, Clock clock) {
        this.limits = limits;
        this.leases = leases;
        this.shared = shared;
        this.local = local;
        this.clock = clock;
    }

    /** Empty when limits are switched off. */
    public Mono<Optional<Allowance>> count(String address, @Nullable UUID user, boolean upload) {
        if (!limits.enabled()) {
            return Mono.just(Optional.empty());
        }
        Ask byAddress = new Ask("academy:limit:address:" + address, limits.address());
        Allowance first = leases.take(byAddress.key, byAddress.limit);
        if (user == null) {
            return first == null ? ask(List.of(byAddress)) : Mono.just(Optional.of(first));
        }
        Ask byUser = upload
                ? new Ask("academy:limit:upload:" + user, limits.upload())
                : new Ask("academy:limit:user:" + user, limits.user());
        Allowance second = leases.take(byUser.key, byUser.limit);
        if (first != null && second != null) {
            return Mono.just(Optional.of(Allowance.tighter(first, second)));
        }
        if (first == null && second == null) {
            return ask(List.of(byAddress, byUser));
        }
        Allowance known = first == null ? second : first;
        return ask(List.of(first == null ? byAddress : byUser))
                .map(asked -> asked.map(it -> known == null ? it : Allowance.tighter(known, it)));
    }

    private Mono<Optional<Allowance>> ask(List<Ask> asks) {
        long waitUntil = nextAttempt.get();
        if (waitUntil != 0) {
            long now = clock.millis();
            if (now < waitUntil || !nextAttempt.compareAndSet(waitUntil, now + BETWEEN_ATTEMPTS.toMillis())) {
                return Mono.just(countLocally(asks));
            }
        }
        return Mono.fromCompletionStage(() -> shared.add(
                        asks.stream().map(Ask::key).toList(),
                        asks.stream().map(ask -> Leases.amount(ask.limit)).toList()))
                .timeout(PATIENCE)
                .map(counts -> {
                    reached();
                    return tightest(IntStream.range(0, asks.size())
                            .mapToObj(i -> leases.add(asks.get(i).key, asks.get(i).limit, counts.get(i))));
                })
                .onErrorResume(failure -> {
                    lost(failure);
                    return Mono.just(countLocally(asks));
                });
    }

    private Optional<Allowance> countLocally(List<Ask> asks) {
        return tightest(asks.stream().map(ask -> {
            Count count = local.add(ask.key);
            return new Allowance(ask.limit, count.count(), count.left());
        }));
    }

    private static Optional<Allowance> tightest(Stream<Allowance> allowances) {
        return allowances.reduce(Allowance::tighter);
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

    @Override
    public void close() {
        shared.close();
    }
}
