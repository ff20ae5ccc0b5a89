package com.academy.analytics.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.platform.error.InvalidRequestException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTests {

    private static final String ENROLLMENT = "0198c0de-0000-7000-8000-000000000003";

    @Test
    void readsWhatAWriteAnsweredWith() {
        assertThat(Position.parse("X-Read-After", "enrollment/" + ENROLLMENT + "@17"))
                .isEqualTo(new Position(UUID.fromString(ENROLLMENT), 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "enrollment/",
                "enrollment/1-1-1-1-1@1",
                "enrollment/" + ENROLLMENT,
                "enrollment/" + ENROLLMENT + "@",
                "enrollment/" + ENROLLMENT + "@0",
                "enrollment/" + ENROLLMENT + "@-1",
                "enrollment/" + ENROLLMENT + "@1.5",
                "enrollment/" + ENROLLMENT + "@99999999999999999999",
                "course/" + ENROLLMENT + "@1",
                " enrollment/" + ENROLLMENT + "@1"
            })
    void refusesAnythingElse(String text) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Position.parse("X-Read-After", text))
                .satisfies(it -> assertThat(it.errors())
                        .singleElement()
                        .hasFieldOrPropertyWithValue("pointer", "#/X-Read-After"));
    }
}
