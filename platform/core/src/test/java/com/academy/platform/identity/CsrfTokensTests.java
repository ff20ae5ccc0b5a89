package com.academy.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsrfTokensTests {

    @Test
    void belongToOneSessionAndOneSecret() {
        String token = CsrfTokens.of("session", "secret");

        assertThat(CsrfTokens.matches(token, "session", "secret")).isTrue();
        assertThat(CsrfTokens.matches(token, "another", "secret")).isFalse();
        assertThat(CsrfTokens.matches(token, "session", "other")).isFalse();
        assertThat(CsrfTokens.matches(null, "session", "secret")).isFalse();
        assertThat(CsrfTokens.matches("", "session", "secret")).isFalse();
    }

    @Test
    void fitIntoACookieWithoutQuoting() {
        assertThat(CsrfTokens.of("session", "secret")).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void areNotMadeWithoutASecret() {
        assertThatThrownBy(() -> CsrfTokens.of("session", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
