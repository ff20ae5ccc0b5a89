package com.academy.auth.letters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTests {

    private static final Map<String, String> VALUES = Map.of(
            "name",
            "Ada",
            "organization",
            "Analytical Society",
            "platform",
            "Academy",
            "link",
            "https://academy.example/page#token");

    /** The others go to addresses that are never confirmed before. */
    private static final Set<Letter> GREETED_BY_NAME = EnumSet.complementOf(
            EnumSet.of(Letter.VERIFY_EMAIL, Letter.ACCOUNT_MADE, Letter.INVITATION, Letter.CONFIRM_NEW_EMAIL));

    static Stream<Arguments> letters() {
        return Arrays.stream(Letter.values())
                .flatMap(letter -> MailTemplates.LANGUAGES.stream().map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void areWholeInEachLanguage(Letter letter, String language) {
        MailTemplate template = MailTemplates.builtIn(letter, language);

        WrittenMail mail = template.write(Locale.of(language), VALUES);

        assertThat(mail.language().getLanguage()).isEqualTo(language);
        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(mail.text()).doesNotContain("{{");
        boolean greets = GREETED_BY_NAME.contains(letter);
        assertThat(mail.text().contains("Ada")).isEqualTo(greets);
        assertThat(mail.html()).contains(mail.subject().replace("'", "&#39;")).doesNotContain("{{");
        assertThat(mail.html().contains("Ada")).isEqualTo(greets);
        boolean linked = letter.purpose().isPresent();
        assertThat(mail.text().contains("https://academy.example/page#token")).isEqualTo(linked);
        assertThat(mail.html().contains("href=\"https://academy.example/page#token\""))
                .isEqualTo(linked);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void greetWithoutANameIfThereIsNone(Letter letter, String language) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("name", "");

        WrittenMail mail = MailTemplates.builtIn(letter, language).write(Locale.of(language), values);

        assertThat(mail.text()).doesNotContain(" ,").containsPattern("(Hello|Bonjour),");
        assertThat(mail.html()).doesNotContain(" ,").containsPattern("(Hello|Bonjour),");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void areOnesThatAnAdminCouldHaveWritten(Letter letter, String language) {
        MailTemplate template = MailTemplates.builtIn(letter, language);

        assertThat(new MailDraft(template.subject(), template.text()).templateOf(letter))
                .isEqualTo(template);
        assertThat(template.text()).doesNotContain("Academy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{secret}} {{link}}",
                "{{{name}}} {{link}}",
                "{{&name}} {{link}}",
                "{{#name}}x{{/name}} {{link}}",
                "{{>file}} {{link}}",
                "{{=<% %>=}} {{link}}",
                "{{! note }} {{link}}",
                "{{ link }}",
                "{{link",
                "{{{link}}}",
                "{{link}} {{",
                "no link at all",
            })
    void refuseWhatIsNoPlainVariableOfTheLetter(String text) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> new MailDraft("Subject", text).templateOf(Letter.VERIFY_EMAIL))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldProblem::pointer)
                        .containsOnly("#/text"));
    }

    @Test
    void sayWhichPartIsWrong() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> new MailDraft("{{nme}}", "{{link}}").templateOf(Letter.VERIFY_EMAIL))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldProblem::pointer)
                        .containsExactly("#/subject"));
    }

    @Test
    void haveNoLinkWhereThereIsNone() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> new MailDraft("Subject", "{{link}}").templateOf(Letter.PASSWORD_CHANGED));
    }

    @Test
    void areTextAsItIsTyped() {
        String typed = "1 < 2 & 3 > 2\nsecond line, 100 % \\ $1 }}\n\nsee {{link}}, {{name}}";
        WrittenMail mail = new MailTemplate("A & B", typed)
                .write(Locale.ENGLISH, Map.of("name", "<b>", "link", "https://academy.example/?a=1&b=2#x"));

        assertThat(mail.subject()).isEqualTo("A & B");
        assertThat(mail.text())
                .isEqualTo("1 < 2 & 3 > 2\nsecond line, 100 % \\ $1 }}\n\n"
                        + "see https://academy.example/?a=1&b=2#x, <b>\n");
        assertThat(mail.html())
                .contains(
                        "<p>1 &lt; 2 &amp; 3 &gt; 2<br>\nsecond line, 100 % \\ $1 }}</p>",
                        "<title>A &amp; B</title>", ", &lt;b&gt;</p>")
                .doesNotContain("<b>");
    }

    @Test
    void nameTheVariablesThereAre() {
        assertThat(MailTemplates.variables(Letter.RESET_PASSWORD))
                .isEqualTo(new java.util.TreeSet<>(List.of("link", "name", "platform")));
    }
}
