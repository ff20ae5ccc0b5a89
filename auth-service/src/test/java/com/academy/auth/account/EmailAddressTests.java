package com.academy.auth.account;

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
    })
    void hasOneForm(String typed, String stored) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(stored);
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
                "alice@\ud800.org"
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
