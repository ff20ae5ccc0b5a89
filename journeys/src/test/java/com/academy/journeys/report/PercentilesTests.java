package com.academy.journeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTests {

    @Test
    void areValuesThatWereMeasured() {
        long[] oneToHundred =
                LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1_000_000).toArray();

        assertThat(Percentiles.ofNanos(oneToHundred)).isEqualTo(new Percentiles(50, 95, 99));
    }

    @Test
    void ofOneValueAreThatValue() {
        assertThat(Percentiles.ofNanos(new long[] {1_234_567})).isEqualTo(new Percentiles(1.23, 1.23, 1.23));
    }

    @Test
    void roundTheRankUp() {
        assertThat(Percentiles.ofNanos(new long[] {1_000_000, 2_000_000, 3_000_000}))
                .isEqualTo(new Percentiles(2, 3, 3));
    }

    @Test
    void ofNothingAreNoNumber() {
        assertThat(Percentiles.ofNanos(new long[0]).p50()).isNaN();
    }
}
