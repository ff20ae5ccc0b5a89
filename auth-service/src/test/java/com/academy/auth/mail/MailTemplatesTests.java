package com.academy.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplatesTests {

    private static final Map<String, String> VALUES =
            Map.of("name", "Ada", "organization", "Ada", "link", "https://academy.example/page#token");

    static Stream<Arguments> letters() {
        return Arrays.stream(Letter.values())
                .flatMap(letter -> Stream.of("en", "fr").map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void areWholeInEachLanguage(Letter letter, String language) {
        WrittenMail mail = new MailTemplates().write(letter, language, VALUES);

        assertThat(mail.language().getLanguage()).isEqualTo(language);
        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(mail.text()).contains("Ada").doesNotContain("{{");
        assertThat(mail.html())
                .contains("Ada", mail.subject().replace("'", "&#39;"))
                .doesNotContain("{{");
        boolean linked = letter.purpose().isPresent();
        assertThat(mail.text().contains("https://academy.example/page#token")).isEqualTo(linked);
        assertThat(mail.html().contains("href=\"https://academy.example/page#token\""))
                .isEqualTo(linked);
    }
}
