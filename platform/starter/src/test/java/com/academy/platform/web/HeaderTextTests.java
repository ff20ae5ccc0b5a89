package com.academy.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTextTests {

    @Test
    void readsWhatClientsSend() {
        assertThat(HeaderText.of(null, 200)).isEmpty();
        assertThat(HeaderText.of("curl/8", 200)).isEqualTo("curl/8");
        assertThat(HeaderText.of(asTheServerReadsIt("App (Ann\u2019s iPad)"), 200))
                .isEqualTo("App (Ann\u2019s iPad)");
        assertThat(HeaderText.of("Caf\u00E9", 200)).as("ISO 8859-1").isEqualTo("Caf\u00E9");
    }

    @Test
    void leavesOutWhatCannotBeShown() {
        assertThat(HeaderText.of("a\tb\u0085\u009Fc", 200)).isEqualTo("abc");
    }

    @Test
    void endsBetweenCharacters() {
        assertThat(HeaderText.of("x".repeat(300), 200)).hasSize(200);
        assertThat(HeaderText.of(asTheServerReadsIt("a\uD83D\uDE00"), 2)).isEqualTo("a");
    }

    private static String asTheServerReadsIt(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
