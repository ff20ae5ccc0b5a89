package com.academy.auth.letters.mail;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.Mailbox.Mail;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class MailTemplateIT {

    private static final String VERIFY = "/settings/mail-templates/verify-email/en";

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    final UUID admin = Ids.next();
    final String token = Tokens.admin(admin);

    @AfterEach
    void asTheyWere() {
        for (String language : MailTemplates.LANGUAGES) {
            asAdmin()
                    .delete("/settings/mail-templates/verify-email/" + language)
                    .expect(204);
        }
        asAdmin().patch("/settings", """
                        {"general": {"platformName": "Academy", "defaultLanguage": "en", "supportEmail": null}}""").expect(200);
    }

    @Test
    void areListedInTheVersionOfTheRelease() {
        JsonNode letters =
                asAdmin().get("/settings/mail-templates").expect(200).json().at("/items");

        assertThat(letters).hasSize(Letter.values().length * MailTemplates.LANGUAGES.size());
        assertThat(letters).allSatisfy(it -> {
            assertThat(it.at("/subject").asString()).isNotBlank();
            assertThat(it.at("/rewritten").asBoolean()).isFalse();
        });
        assertThat(asAdmin().get(VERIFY).json().at("/requiredVariables/0").asString())
                .isEqualTo("link");
    }

    @Test
    void areSentAsAnAdminHasRewrittenThem() {
        rewrite("Welcome to {{platform}}", "Dear reader,\n\n{{link}}\n\nYours,\n{{platform}} & friends")
                .expect(200);

        Mail mail = mailbox.awaitLink(aPerson(http).email(), "verify-email");

        assertThat(mail.subject()).isEqualTo("Welcome to Academy");
        assertThat(mail.text()).contains("Dear reader,", "Yours,").doesNotContain("Please confirm");
        assertThat(mail.html()).contains("Dear reader,", "Academy &amp; friends", "href=");
        http.post("/auth/verify-email", Map.of("token", mail.token())).expect(204);
    }

    @Test
    void areRewrittenInOneLanguageOnly() {
        rewrite("Rewritten", "{{link}}").expect(200);
        String email = anEmail();
        http.with(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                .post("/auth/register", aRegistration(email))
                .expect(201);

        assertThat(mailbox.awaitLink(email, "verify-email").subject()).isNotEqualTo("Rewritten");
    }

    @Test
    void areSentInThePlatformsLanguageWhereThereIsNoneInTheReaders() {
        asAdmin()
                .patch("/settings", Map.of("general", Map.of("defaultLanguage", "fr")))
                .expect(200);
        String finnish = anEmail();
        http.with(HttpHeaders.ACCEPT_LANGUAGE, "fi")
                .post("/auth/register", aRegistration(finnish))
                .expect(201);

        String silent = anEmail();
        http.post("/auth/register", aRegistration(silent)).expect(201);

        assertThat(mailbox.awaitLink(finnish, "verify-email").text()).contains("Bonjour,");
        assertThat(mailbox.awaitLink(silent, "verify-email").text()).contains("Bonjour,");
    }

    @Test
    void sayHowThePlatformIsCalledAndWhereAnswersGo() {
        asAdmin()
                .patch(
                        "/settings",
                        Map.of("general", Map.of("platformName", "Lyceum", "supportEmail", "help@example.org")))
                .expect(200);

        Mail mail = mailbox.awaitLink(aPerson(http).email(), "verify-email");

        assertThat(mail.text()).contains("welcome to Lyceum");
        assertThat(mail.replyTo()).isEqualTo("help@example.org");
    }

    @Test
    void areResetToTheVersionOfTheRelease() {
        String before = asAdmin().get(VERIFY).json().at("/text").asString();
        rewrite("Rewritten", "{{link}}").expect(200);

        asAdmin().delete(VERIFY).expect(204);

        JsonNode after = asAdmin().get(VERIFY).json();
        assertThat(after.at("/text").asString()).isEqualTo(before);
        assertThat(after.at("/rewritten").asBoolean()).isFalse();
        assertThat(mailbox.awaitLink(aPerson(http).email(), "verify-email").subject())
                .isEqualTo("Confirm your e-mail address");
    }

    @Test
    void areNotOverwrittenByAnAdminWhoReadAnEarlierVersion() {
        String seen = asAdmin().get(VERIFY).headers().getETag();
        rewrite("First", "{{link}}").expect(200);
        asAdmin().delete(VERIFY).expect(204);

        Http late = asAdmin().with(HttpHeaders.IF_MATCH, seen);
        late.put(VERIFY, Map.of("subject", "Late", "text", "{{link}}")).expectProblem(409, "stale-version");
        late.delete(VERIFY).expectProblem(409, "stale-version");

        String now = asAdmin().get(VERIFY).headers().getETag();
        asAdmin()
                .with(HttpHeaders.IF_MATCH, now)
                .put(VERIFY, Map.of("subject", "Now", "text", "{{link}}"))
                .expect(200);
    }

    @Test
    void arePreviewedWithoutBeingStored() {
        JsonNode draft = asAdmin()
                .post(VERIFY + "/preview", Map.of("subject", "For {{platform}}", "text", "Here:\n\n{{link}}"))
                .expect(200)
                .json();
        JsonNode stored = asAdmin().post(VERIFY + "/preview", null).expect(200).json();

        assertThat(draft.at("/subject").asString()).isEqualTo("For Academy");
        assertThat(draft.at("/html").asString()).contains("href=\"http://localhost:8080/verify-email#");
        assertThat(stored.at("/subject").asString()).isEqualTo("Confirm your e-mail address");
        assertThat(stored.at("/text").asString()).contains("Hello,").doesNotContain("{{");
        assertThat(asAdmin().get(VERIFY).json().at("/rewritten").asBoolean()).isFalse();
    }

    @Test
    void canAllBePreviewed() {
        for (JsonNode letter : asAdmin().get("/settings/mail-templates").json().at("/items")) {
            String path = "/settings/mail-templates/%s/%s/preview"
                    .formatted(
                            letter.at("/letter").asString(),
                            letter.at("/language").asString());

            assertThat(asAdmin().post(path, null).expect(200).json().at("/text").asString())
                    .isNotBlank()
                    .doesNotContain("{{", "NAME", "LINK", "ORGANIZATION");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"\", \"text\": \"{{link}}\"}",
                "{\"subject\": \"S\", \"text\": \"\"}",
                "{\"subject\": \"S\"}",
                "{\"subject\": \"S\\r\\nBcc: x@example.org\", \"text\": \"{{link}}\"}",
                "{\"subject\": \"S\", \"text\": \"{{link}} \\u0007\"}",
                "{\"subject\": \"S\", \"text\": \"no link\"}",
                "{\"subject\": \"S\", \"text\": \"{{link}} {{password}}\"}",
                "{\"subject\": \"S\", \"text\": \"{{link}}\", \"html\": \"x\"}",
            })
    void refuseWhatCannotBeSent(String draft) {
        asAdmin().put(VERIFY, draft).expectProblem(400, "invalid-request");
        asAdmin().post(VERIFY + "/preview", draft).expectProblem(400, "invalid-request");
    }

    @Test
    void refuseWhatIsTooLong() {
        rewrite("x".repeat(201), "{{link}}").expectProblem(400, "invalid-request");
        rewrite("Subject", "{{link}}" + "x".repeat(10_000)).expectProblem(400, "invalid-request");
        rewrite("x".repeat(200), "{{link}}" + "x".repeat(10_000 - 8)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-letter/en", "/verify-email/tlh", "/VERIFY_EMAIL/en"})
    void areNotThereWhereThereIsNoSuchLetterOrLanguage(String path) {
        asAdmin().get("/settings/mail-templates" + path).expectProblem(404, "mail-template-not-found");
    }

    @Test
    void areRecordedWithTheAdminWhoRewroteThem() {
        rewrite("Rewritten", "{{link}}").expect(200);
        rewrite("Rewritten", "{{link}}").expect(200); // changes nothing

        var told = await().until(
                        () -> events.heard("audit-events", fact -> fact.key().equals(admin.toString())),
                        it -> !it.isEmpty());

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().payload().at("/action").asString()).isEqualTo("MAIL_TEMPLATE_CHANGED");
        assertThat(told.getFirst().payload().at("/subjectId").asString()).isEqualTo("verify-email/en");
    }

    @Test
    void areForAdminsByThePoliciesAlone() {
        rewrite("Rewritten", "{{link}}").expect(200);

        assertThat(seenBy(Role.ADMIN)).isNotEmpty();
        Stream.of(Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN)
                .forEach(role -> assertThat(seenBy(role)).as(role.name()).isEmpty());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.asWeb(
                        admin,
                        Tokens.PUBLIC_ORGANIZATION,
                        Role.ORGANIZATION_ADMIN,
                        web -> web.sql("insert into mail_template values ('X', 'en', 'S', 'T', 1, now(), ?)")
                                .param(admin)
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    private List<String> seenBy(Role role) {
        return database.asWeb(
                admin,
                Tokens.PUBLIC_ORGANIZATION,
                role,
                web -> web.sql("select letter from mail_template")
                        .query(String.class)
                        .list());
    }

    private Http.Answer rewrite(String subject, String text) {
        return asAdmin().put(VERIFY, Map.of("subject", subject, "text", text));
    }

    private Http asAdmin() {
        return http.as(token);
    }
}
