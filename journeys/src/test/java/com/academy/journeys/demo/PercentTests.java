package com.academy.journeys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTests {

    @ParameterizedTest
    @CsvSource({"7, 10, 70", "18, 25, 72", "6, 8, 75", "5, 7, 71", "999, 1000, 99", "0, 0, 0", "3, 3, 100"})
    void isRoundedDown(int completed, int total, int percent) {
        assertThat(Percent.of(completed, total)).isEqualTo(percent);
    }
}
