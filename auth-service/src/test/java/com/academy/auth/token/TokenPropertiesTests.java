package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPropertiesTests {

    @Test
    void knowsServicesByTheirSecrets() {
        assertThat(properties("a-service=0123456789abcdef, b-service=fedcba9876543210=")
                        .secrets())
                .isEqualTo(Map.of("a-service", "0123456789abcdef", "b-service", "fedcba9876543210="));
        assertThat(properties("").secrets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-service", "=0123456789abcdef", "a-service=short", "a-service=0123456789abcdef,"})
    void refusesWhatItCannotReadWithoutQuotingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(text).secrets())
                .withMessageContaining("SERVICE_SECRETS")
                .withMessageNotContaining("0123456789abcdef");
    }

    private static TokenProperties properties(String secrets) {
        return new TokenProperties("http://issuer.example", Duration.ofMinutes(15), Duration.ofMinutes(5), secrets);
    }
}
