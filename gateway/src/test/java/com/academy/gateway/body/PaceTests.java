package com.academy.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final int RATE = 1_000;

    private final Pace pace = new Pace(RATE, Duration.ofSeconds(10));

    @Test
    void asFastAsTheLeastRateIsFastEnoughForEver() {
        pace.ask(Long.MAX_VALUE);

        assertThat(seconds(100, RATE)).isFalse();
    }

    @Test
    void aClientMayBeSilentForTheGraceAndNoLonger() {
        pace.ask(1);

        assertThat(seconds(10, 0)).isFalse();
        assertThat(seconds(1, 0)).isTrue();
    }

    @Test
    void halfTheRateTakesTwiceTheGrace() {
        pace.ask(Long.MAX_VALUE);

        assertThat(seconds(20, RATE / 2)).isFalse();
        assertThat(seconds(1, RATE / 2)).isTrue();
    }

    @Test
    void aFastBeginningPaysForNoLongerSilence() {
        pace.ask(Long.MAX_VALUE);
        pace.receive(1_000_000);

        assertThat(seconds(11, 0)).isFalse();
        assertThat(seconds(1, 0)).isTrue();
    }

    @Test
    void aServiceThatTakesNothingIsNotTheClientsFault() {
        pace.ask(1);
        pace.receive(10);

        assertThat(seconds(100, 0)).isFalse();
    }

    /** Whether it was too slow in one of the seconds. */
    private boolean seconds(int count, int bytes) {
        return IntStream.range(0, count).mapToObj(_ -> second(bytes)).toList().contains(true);
    }

    private boolean second(int bytes) {
        if (bytes > 0) {
            pace.receive(bytes);
        }
        return pace.isTooSlow();
    }
}
