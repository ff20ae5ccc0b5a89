package com.academy.platform.test.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternsTests {

    record Bounded(
            @Pattern(regexp = "[a-z+*]{2,3}\\+?") String word,
            @Size(max = 3) String text) {}

    record Unbounded(@Pattern(regexp = "[a-z]+") String word) {}

    record Beside(
            @Size(max = 3) @Pattern(regexp = "[a-z]{3}") String word) {}

    record Within(Optional<List<@Size(max = 3) @Pattern(regexp = "[a-z]{3}") String>> words) {}

    interface Asking {
        void ask(@Pattern(regexp = ".*") String question);
    }

    @Test
    void findsExpressionsWhereverTheyStand() {
        assertThat(BoundedPatterns.hold(Bounded.class)).isTrue();
        assertThat(BoundedPatterns.hold(Unbounded.class)).isFalse();
        assertThat(BoundedPatterns.hold(Beside.class)).isFalse();
        assertThat(BoundedPatterns.hold(Within.class)).isFalse();
        assertThat(BoundedPatterns.hold(Asking.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "a+", "a{2,}", "(ab)*", "[a]*", "\\\\*", "a*?", "a++"})
    void knowsAnExpressionWithoutAnEnd(String expression) {
        assertThat(BoundedPatterns.isBounded(expression)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?", "a{2}", "a{2,3}", "[*+]", "\\*", "\\d{1,8}(\\.\\d{1,2})?", "en|fr"})
    void knowsAnExpressionWithAnEnd(String expression) {
        assertThat(BoundedPatterns.isBounded(expression)).isTrue();
    }
}
