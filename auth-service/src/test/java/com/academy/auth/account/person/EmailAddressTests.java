package com.academy.auth.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "alice@example.org, alice@example.org",
        "Alice@Example.ORG, alice@example.org",
        "' alice@example.org ', alice@example.org",
        "o'hara+tag@sub.example.org, o'hara+tag@sub.example.org",
        "alice@bücher.example, alice@xn--bcher-kva.example",
        "alice@BÜCHER.example, alice@xn--bcher-kva.example",
        "alice@bu\u0308cher.example, alice@xn--bcher-kva.example",
        "alice@xn--bcher-kva.example, alice@xn--bcher-kva.example",
        "alice@straße.example, alice@xn--strae-oqa.example",
        "alice@STRASSE.example, alice@strasse.example",
        "alice@βόλος.example, alice@xn--nxasmm1c.example",
        "alice@r3---sn.example, alice@r3---sn.example",
    })
    void hasOneForm(String typed, String stored) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0alice@example.org\u00A0",
                "\u200Balice@example.org\uFEFF",
                "\uFEFFalice@example.org",
                "\u202Aalice@example.org\u202C",
                "\u200Ealice@example.org\u200F",
                "\u3000alice@example.org\r\n",
                "alice@example\u3002org",
                "alice@example\uFF0Eorg",
                "alice@example\uFF61org",
                "alice@ex\u00ADample.org",
                "alice@exam\u200Bple.org",
                "alice@exam\u2060ple.org",
                "alice@\uFF45\uFF58\uFF21mple.org",
                "\uFF41\uFF4C\uFF49\uFF43\uFF45\uFF20example\uFF0Eorg",
            })
    void isTheSameHoweverItIsSpelled(String typed) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains("alice@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.org",
                "alice@",
                "alice@example",
                "alice@@example.org",
                "al ice@example.org",
                "alice@exa mple.org",
                "alice@-example.org",
                ".alice@example.org",
                "al..ice@example.org",
                "alice@example..org",
                "älice@example.org",
                "\"al ice\"@example.org",
                "alice@example.org\u0000",
                "alice@example.org\nbcc: all@example.org",
                "<alice@example.org>",
                "alice@\ud800.org",
                "al\u200Bice@example.org",
                "alice@exam\u200Dple.org",
                "alice@exam\u200Cple.org",
                "alice@xn--a.example",
                "alice@xn--strae-oqa\u00DF.example",
                "alice@ex\u2024ample.org",
                "alice@example.org\u3002"
            })
    void isRefusedWhereItIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void hasItsLimits() {
        assertThat(EmailAddress.parse("x".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("x".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("x@" + "a.".repeat(200) + "org")).isEmpty();
    }

    @Test
    void knowsTheWordsThatAPasswordMustNotHave() {
        assertThat(EmailAddress.parse("alice.liddell@example.org").orElseThrow().words())
                .containsExactly("alice.liddell@example.org", "alice.liddell", "alice", "liddell");
    }
}
