package com.academy.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users, /api/v1/users",
        "/api/v1/%75%73ers, /api/v1/users",
        "/%41-%5f%7E%30, /A-_~0",
        "/caf%C3%A9/a%20b, /caf%C3%A9/a%20b",
        "/a%3Fb, /a%3Fb",
        "/, /"
    })
    void readsOneSpelling(String sent, String plain) {
        assertThat(Paths.plain(sent)).hasValue(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//a", "/a//b", "/a;b", "/a\\b", "/./a", "/a/..", "/%2e", "/a%2Fb", "/a%5cb", "/a%3bb", "/%252e",
                "/%00", "/%1f", "/%7F", "/%", "/%4", "/%zz", "/%+1"
            })
    void refusesWhatTwoReadersMightReadDifferently(String sent) {
        assertThat(Paths.plain(sent)).isEmpty();
    }

    @Test
    void readsALongPathOnce() {
        assertThat(Paths.plain("/" + "%61".repeat(5_000))).hasValue("/" + "a".repeat(5_000));
    }
}
