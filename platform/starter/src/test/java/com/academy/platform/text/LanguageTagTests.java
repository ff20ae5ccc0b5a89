package com.academy.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTests {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "pt-br, pt-BR",
        "en_US, en-US",
        "ZH-hant-tw, zh-Hant-TW",
        "iw-IL, he-IL",
        "in-ID, id-ID",
        "ji, yi",
        "zh-cmn-Hans, zh-Hans",
        "cmn-Hans-CN, zh-Hans-CN",
        "ar, ar"
    })
    void hasOneForm(String typed, String canonical) {
        assertThat(LanguageTag.canonical(typed)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "e", "x-private", "und", "und-DE", "../../etc", "en-US-", "en__US", "en-a"})
    void isRefusedWhereItIsNone(String typed) {
        assertThat(LanguageTag.canonical(typed)).isEmpty();
    }
}
