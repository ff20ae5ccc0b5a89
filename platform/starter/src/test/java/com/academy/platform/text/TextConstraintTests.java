package com.academy.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextConstraintTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Written(
            @Text(max = 10) @Nullable String line,
            @Nullable Optional<@Text(max = 20, form = TextForm.LINES) String> lines,
            @SlugText @Nullable String slug) {}

    @ParameterizedTest
    @ValueSource(strings = {"x", "Zoë", "名", "\uD83D\uDE00", "O'Brien", "a b", "1234567890"})
    void takesALine(String text) {
        assertThat(objections(new Written(text, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u200B",
                "a\nb",
                "a\tb",
                "a\u0000",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "\u3164",
                "\u2800",
                "\u0301",
                "12345678901"
            })
    void refusesWhatIsNoLine(String text) {
        assertThat(objections(new Written(text, null, null))).hasSize(1);
        assertThat(TextForm.LINE.accepts(text, 10)).isFalse();
    }

    @Test
    void takesTextOfSeveralLinesWhereTheyBelong() {
        assertThat(objections(new Written(null, Optional.of("a\nb\tc"), null))).isEmpty();
        assertThat(objections(new Written(null, Optional.of("a\rb"), null)))
                .containsExactly("must not contain control characters other than line feeds and tabs");
        assertThat(objections(new Written(null, Optional.of("\n\t "), null)))
                .containsExactly("must contain a visible character");
        assertThat(objections(new Written(null, Optional.empty(), null))).isEmpty();
    }

    @Test
    void takesAnyTextThatCanBeSeenWhereItIsKeptAsItComes() {
        assertThat(TextForm.ANY.accepts("a\r\nb\u0007", 10)).isTrue();
        assertThat(TextForm.ANY.accepts("\u0301\n", 10)).isFalse();
        assertThat(TextForm.ANY.accepts("12345678901", 10)).isFalse();
    }

    @Test
    void saysOneThingThatIsWrongAndTheLengthFirst() {
        assertThat(objections(new Written("a".repeat(11) + "\n", null, null)))
                .containsExactly("must be at most 10 characters long");
        assertThat(objections(new Written("a\n", null, null)))
                .containsExactly("must not contain line breaks or other control characters");
    }

    @Test
    void looksAtNoCharacterOfATextThatIsTooLong() {
        var looked = new CharSequence() {
            @Override
            public int length() {
                return 900_000;
            }

            @Override
            public char charAt(int index) {
                throw new AssertionError("looked at a character");
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new AssertionError("looked at a part");
            }
        };

        assertThat(TextForm.LINE.objection(looked, 100)).isPresent();
        assertThat(SlugForm.accepts(looked, 100)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "java-25", "deadbeef", "0190c2d4-0000-7000-8000-00000000000g"})
    void takesASlug(String slug) {
        assertThat(objections(new Written(null, null, slug))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-a", "a-", "a--b", "A", "ä", "a b", "a_b", "0190c2d4-0000-7000-8000-00000000000f"})
    void refusesWhatIsNoSlug(String slug) {
        assertThat(objections(new Written(null, null, slug))).hasSize(1);
        assertThat(SlugForm.accepts("a".repeat(101), 100)).isFalse();
    }

    private static List<String> objections(Written written) {
        return VALIDATOR.validate(written).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
