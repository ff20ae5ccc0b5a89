package com.academy.journeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void alignsTextToTheLeftAndNumbersToTheRight() {
        Table table = new Table("course", "percent").row("React", 7).row("JavaScript", 100);

        assertThat(table.toString().lines())
                .containsExactly("  course      percent", "  React             7", "  JavaScript      100");
    }

    @Test
    void writesFractionsWithTwoPlaces() {
        assertThat(new Table("ms").row(1.5).toString()).contains("1.50");
    }
}
