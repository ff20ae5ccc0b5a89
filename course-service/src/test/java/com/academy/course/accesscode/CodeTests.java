package com.academy.course.accesscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QX-2MPA-9RTZ",
                "k7qx-2mpa-9rtz",
                "  K7QX 2MPA\t9RTZ\n",
                "k7qx2mpa9rtz",
                "K7QX–2MPA—9RTZ",
                "K7QX\u00a02MPA\u20099RTZ"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(Code.typed(typed)).hasValue(new Code("K7QX-2MPA-9RTZ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7QX-2MPA-9RT",
                "K7QX-2MPA-9RTZ2",
                "K7QX-2MPA-9RT0",
                "K7QX-2MPA-9RTI",
                "К7QX-2MPA-9RTZ", // the first letter is Cyrillic
                "%%%%-%%%%-%%%%",
                "' or 1=1 --  "
            })
    void isNothingElse(String typed) {
        assertThat(Code.typed(typed)).isEmpty();
    }

    @Test
    void isDrawnFromTheWholeAlphabet() {
        var chance = new SecureRandom();

        var drawn = Stream.generate(() -> Code.random(chance)).limit(2_000).toList();

        assertThat(drawn)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code.value()).matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}"));
        assertThat(drawn.stream().flatMapToInt(code -> code.value().chars()).distinct())
                .hasSize(Code.ALPHABET.length() + 1); // and the hyphen
    }
}
