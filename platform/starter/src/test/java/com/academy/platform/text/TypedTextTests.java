package com.academy.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                " Ada ",
                "\tAda\r\n",
                "\u00A0Ada\u00A0",
                "\uFEFFAda\uFEFF",
                "\u200BAda\u200B",
                "\u200EAda\u200F",
                "\u202AAda\u202C",
                "\u2060Ada\u2060\u00AD",
                "\u3000Ada\u2800\u3164",
                "\uDB40\uDC01Ada",
                " \u200B\u00A0\uFEFFAda\u200D\u200C "
            })
    void losesWhatCannotBeSeenAroundIt(String typed) {
        assertThat(TypedText.clean(typed)).isEqualTo("Ada");
    }

    @Test
    void isComposed() {
        assertThat(TypedText.clean("Jose\u0301")).isEqualTo("Jos\u00E9");
        assertThat(TypedText.clean("\u1112\u1161\u11AB")).isEqualTo("\uD55C");
        assertThat(TypedText.clean("\uFB01")).isEqualTo("\uFB01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada  Lovelace",
                "a\u200Bb",
                "\u2764\uFE0F",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "\u0D05\u0D35\u0D28\u0D4D\u200D",
                "\u0647\u200D",
                "\u115F\u1161"
            })
    void keepsWhatBelongsToIt(String typed) {
        assertThat(TypedText.clean(typed)).isEqualTo(typed);
    }

    @Test
    void leavesEndlessMarksInTheirOrder() {
        String endless = "a" + "\u0301\u0316".repeat(200_000);

        assertThat(TypedText.clean(endless)).isEqualTo(endless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B\uFEFF",
                "\u2800",
                "\u3164",
                "\u115F\u1160",
                "\u0301",
                "\uFE0F",
                "\u0007",
                "\uE000",
                "\uFFFE",
                "\u202E\u2066"
            })
    void isNothingWhereNothingIsSeen(String text) {
        assertThat(TypedText.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "\u0663", "\u4E00", "\uD83D\uDE00", "\u200Ba", "\u0915\u094D"})
    void isSomethingWhereASignIsSeen(String text) {
        assertThat(TypedText.isVisible(text)).isTrue();
    }
}
