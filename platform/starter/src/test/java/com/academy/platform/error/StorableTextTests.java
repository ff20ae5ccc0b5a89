package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class StorableTextTests {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new StorableTextModule()).build();

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\\u0000b\"}", "{\"text\":\"\\ud83d\"}", "{\"text\":\"\\ude00\\ud83d\"}"})
    void refusesTextThatWouldNotComeBackUnchanged(String body) {
        assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> json.readValue(body, Body.class));
    }

    @Test
    void takesEveryOtherText() {
        assertThat(json.readValue("{\"text\":\"\\ud83d\\ude00 مرحبا\"}", Body.class)
                        .text())
                .isEqualTo("😀 مرحبا");
        assertThat(json.readValue("{\"text\":null}", Body.class).text()).isNull();
    }

    @Test
    void cleansTextUnlessItIsASecret() {
        var body = json.readValue(
                "{\"text\":\"\\u00A0\\uFEFFJose\\u0301\\u200B\",\"secret\":\"\\u00A0s \",\"newPassword\":\" p\",\"more\":[\" a \"],\"perhaps\":\" b\"}",
                Written.class);

        assertThat(body).isEqualTo(new Written("Jos\u00E9", "\u00A0s ", " p", List.of("a"), Optional.of("b")));
    }

    record Body(String text) {}

    record Written(String text, String secret, String newPassword, List<String> more, Optional<String> perhaps) {}
}
