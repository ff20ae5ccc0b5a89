package com.academy.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeasesTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LIMIT = 100;

    private final AtomicLong counter = new AtomicLong();
    private final Leases here = new Leases(Clock.fixed(MONDAY, ZoneOffset.UTC), MINUTE);
    private final Leases there = new Leases(Clock.fixed(MONDAY, ZoneOffset.UTC), MINUTE);

    private int asked;

    @Test
    void oneGatewayLetsExactlyTheLimitThroughAndSeldomAsks() {
        for (int i = 1; i <= LIMIT; i++) {
            Allowance allowance = request(here);
            assertThat(allowance.isExceeded()).isFalse();
            assertThat(allowance.remaining()).isEqualTo(LIMIT - i);
        }

        assertThat(request(here).isExceeded()).isTrue();
        assertThat(request(here).isExceeded()).isTrue();
        assertThat(asked).isEqualTo(20);
    }

    @Test
    void severalTogetherNeverExceedIt() {
        int passed = 0;
        for (int i = 0; i < 2 * LIMIT; i++) {
            passed += request(i % 3 == 0 ? here : there).isExceeded() ? 0 : 1;
        }

        assertThat(passed).isBetween(LIMIT - Leases.amount(LIMIT), LIMIT);
    }

    @Test
    void whatIsAskedForAtTheSameTimeIsNotLost() {
        Count[] answers = new Count[20];
        for (int i = 0; i < 20; i++) {
            answers[i] = answer();
        }
        for (Count answer : answers) {
            assertThat(here.add("user", LIMIT, answer).isExceeded()).isFalse();
        }
        for (int i = 20; i < LIMIT; i++) {
            assertThat(request(here).isExceeded()).isFalse();
        }

        assertThat(request(here).isExceeded()).isTrue();
    }

    @Test
    void aSmallLimitIsCountedOneByOne() {
        assertThat(Leases.amount(10)).isEqualTo(1);
        assertThat(Leases.amount(3000)).isEqualTo(150);
        assertThat(Leases.amount(1_000_000)).isEqualTo(1_000);
    }

    private Allowance request(Leases gateway) {
        Allowance leased = gateway.take("user", LIMIT);
        return leased == null ? gateway.add("user", LIMIT, answer()) : leased;
    }

    private Count answer() {
        asked++;
        return new Count(counter.addAndGet(Leases.amount(LIMIT)), MINUTE);
    }
}
