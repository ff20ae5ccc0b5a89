package com.academy.auth.signin.recovery;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.Mailbox.Mail;
import com.academy.auth.account.attempt.Attempts;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class RecoveryIT {

    private static final String VERIFY = "verify-email";
    private static final String RESET = "reset-password";
    private static final String NEW_PASSWORD = "Quiet-Heron-73-Lake";

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    Attempts attempts;

    @Test
    void asksANewUserToVerifyTheAddress() {
        Person alice = aPerson(http);
        assertThat(isVerified(alice)).isFalse();

        Mail mail = mailbox.awaitLink(alice.email(), VERIFY);
        http.post("/auth/verify-email", Map.of("token", mail.token())).expect(204);

        assertThat(mail.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(mail.text()).contains("Hello,").doesNotContain("Ada");
        assertThat(mail.html())
                .doesNotContain("Ada")
                .contains("Hello,", "href=\"http://localhost:8080/verify-email#" + mail.token());
        assertThat(isVerified(alice)).isTrue();
    }

    @Test
    void writesInTheReadersLanguageWhereThereIsALetterInIt() {
        String french = anEmail();
        String finnish = anEmail();
        http.with("Accept-Language", "fr-CH, de;q=0.5")
                .post("/auth/register", aRegistration(french))
                .expect(201);
        http.with("Accept-Language", "fi")
                .post("/auth/register", aRegistration(finnish))
                .expect(201);

        assertThat(mailbox.awaitLink(french, VERIFY).text()).contains("Bonjour,");
        assertThat(mailbox.awaitLink(finnish, VERIFY).text()).contains("Hello,");
    }

    @Test
    void takesOneLinkThatIsFollowedManyTimesAtOnceForDone() throws Exception {
        Person alice = aPerson(http);
        String link = mailbox.awaitLink(alice.email(), VERIFY).token();

        var answers = AtOnce.call(6, () -> http.post("/auth/verify-email", Map.of("token", link)));

        assertThat(AtOnce.statusesOf(answers)).containsOnly(204);
    }

    @Test
    void takesAnAddressThatIsVerifiedAlreadyForDoneWhicheverLinkIsFollowed() {
        Person alice = aPerson(http);
        String older = mailbox.awaitLink(alice.email(), VERIFY).token();
        http.as(alice.token()).post("/auth/verify-email/resend", null).expect(202);
        await().until(() -> mailbox.of(alice.email()).size() == 2);
        String newer = mailbox.awaitLink(alice.email(), VERIFY).token();

        for (String link : List.of(newer, newer, older)) {
            http.post("/auth/verify-email", Map.of("token", link)).expect(204);
        }

        assertThat(isVerified(alice)).isTrue();
        database.asAdministrator()
                .sql("update profile set email_verified_at = null where user_id = ?")
                .param(alice.id())
                .update();
        http.post("/auth/verify-email", Map.of("token", newer)).expectProblem(422, "link-not-valid");
    }

    @Test
    void sendsTheVerificationAgain() {
        Person alice = aPerson(http);
        Mail first = mailbox.awaitLink(alice.email(), VERIFY);

        http.as(alice.token()).post("/auth/verify-email/resend", null).expect(202);

        await().until(() -> mailbox.of(alice.email()).size() == 2);
        assertThat(mailbox.awaitLink(alice.email(), VERIFY).token()).isNotEqualTo(first.token());
    }

    @Test
    void sendsTheVerificationAgainOnlyToAnUnverifiedAddress() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);
        String link = mailbox.awaitLink(alice.email(), VERIFY).token();
        http.post("/auth/verify-email", Map.of("token", link)).expect(204);
        mailbox.awaitLink(bob.email(), VERIFY);

        for (String email : List.of(alice.email(), anEmail(), bob.email())) {
            http.post("/auth/verify-email/request", Map.of("email", email)).expect(202);
        }

        await().until(() -> mailbox.of(bob.email()).size() == 2); // sent in order: the others' turn is over
        assertThat(mailbox.of(alice.email())).hasSize(1);
    }

    @Test
    void limitsHowOftenAVerificationIsAskedFor() {
        String email = anEmail();
        for (int i = 0; i < 5; i++) {
            http.post("/auth/verify-email/request", Map.of("email", email)).expect(202);
        }

        http.post("/auth/verify-email/request", Map.of("email", email)).expectProblem(429, "too-many-mails");
        http.post("/auth/forgot-password", Map.of("email", email)).expect(202); // strangers cannot use that up
    }

    @Test
    void showsANameAsItIsInHtmlTooAndOnlyToItsOwner() {
        String email = anEmail();
        var registration = aRegistration(email);
        registration.put("firstName", "<b>Ada</b> & {{link}}");

        http.post("/auth/register", registration).expect(201);
        http.post("/auth/forgot-password", Map.of("email", email)).expect(202);
        Mail unconfirmed = mailbox.awaitLink(email, RESET);
        assertThat(unconfirmed.text()).contains("Hello,").doesNotContain("Ada");
        http.post(
                        "/auth/verify-email",
                        Map.of("token", mailbox.awaitLink(email, VERIFY).token()))
                .expect(204);
        http.post("/auth/forgot-password", Map.of("email", email)).expect(202);
        Mail mail = await().until(
                        () -> mailbox.awaitLink(email, RESET), it -> !it.token().equals(unconfirmed.token()));

        assertThat(mail.text()).contains("Hello <b>Ada</b> & {{link}},");
        assertThat(mail.html()).doesNotContain("<b>").contains("&lt;b&gt;Ada&lt;/b&gt; &amp; {{link}}");
    }

    @Test
    void givesANewPasswordAndEndsWhatTheOldOneOpened() {
        Person alice = aPerson(http);

        http.post("/auth/reset-password", Map.of("token", resetLink(alice), "password", NEW_PASSWORD))
                .expect(204);

        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        await().untilAsserted(() -> http.as(alice.token()).get("/users/me").expectProblem(401, "invalid-token"));
        Answer again = login(http, alice.email(), NEW_PASSWORD).expect(200);
        assertThat(http.as(again.json().at("/accessToken").asString())
                        .get("/users/me")
                        .json()
                        .at("/emailVerified")
                        .asBoolean())
                .as("the link had come to that address")
                .isTrue();
        await().until(() -> mailbox.of(alice.email()).stream()
                .anyMatch(mail -> mail.subject().equals("Your password was changed")));
    }

    @Test
    void takesALinkOnceAndAllOthersOfItsKindWithIt() {
        Person alice = aPerson(http);
        String first = resetLink(alice);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        await().until(() -> !mailbox.awaitLink(alice.email(), RESET).token().equals(first));
        String second = mailbox.awaitLink(alice.email(), RESET).token();

        http.post("/auth/reset-password", Map.of("token", second, "password", NEW_PASSWORD))
                .expect(204);

        for (String used : List.of(first, second)) {
            http.post("/auth/reset-password", Map.of("token", used, "password", NEW_PASSWORD + "2"))
                    .expectProblem(422, "link-not-valid");
        }
        login(http, alice.email(), NEW_PASSWORD).expect(200);
    }

    @Test
    void takesALinkFromOneOfManyAtOnce() throws Exception {
        Person alice = aPerson(http);
        String link = resetLink(alice);

        var answers = AtOnce.call(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>)
                        () -> http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD + i)))
                .toList());

        assertThat(AtOnce.statusesOf(answers)).containsOnly(204, 422).containsOnlyOnce(204);
    }

    @Test
    void keepsTheLinkValidIfThePasswordIsRefused() {
        Person alice = aPerson(http);
        String link = resetLink(alice);

        http.post("/auth/reset-password", Map.of("token", link, "password", "My-Lovelace-1815"))
                .expectProblem(400, "weak-password");

        login(http, alice.email(), PASSWORD).expect(200);
        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expect(204);
    }

    @Test
    void endsLinksWithTheirTime() {
        Person alice = aPerson(http);
        String link = resetLink(alice);
        database.asAdministrator()
                .sql("update confirmation set expires_at = now() - interval '1 second' where user_id = ?")
                .param(alice.id())
                .update();

        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expectProblem(422, "link-not-valid");
    }

    @Test
    void takesNoLinkForAnotherPurpose() {
        Person alice = aPerson(http);
        String verify = mailbox.awaitLink(alice.email(), VERIFY).token();

        http.post("/auth/reset-password", Map.of("token", verify, "password", NEW_PASSWORD))
                .expectProblem(422, "link-not-valid");
        http.post("/auth/verify-email", Map.of("token", resetLink(alice))).expectProblem(422, "link-not-valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "AZ-_", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "🗝"})
    void takesNoLinkThatIsNotOurs(String token) {
        http.post("/auth/verify-email", Map.of("token", token)).expectProblem(422, "link-not-valid");
    }

    @Test
    void answersTheSameWhetherTheAddressHasAnAccount() {
        Person alice = aPerson(http);
        String nobody = anEmail();

        Answer known = http.post("/auth/forgot-password", Map.of("email", alice.email()));
        Answer unknown = http.post("/auth/forgot-password", Map.of("email", nobody));

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        mailbox.awaitLink(alice.email(), RESET);
        await().until(() -> waiting(nobody) == 0);
        assertThat(mailbox.of(nobody)).isEmpty();
    }

    @Test
    void doesNotFloodAMailbox() {
        String email = anEmail();
        for (int i = 0; i < 5; i++) {
            http.post("/auth/forgot-password", Map.of("email", email)).expect(202);
        }

        http.post("/auth/forgot-password", Map.of("email", email)).expectProblem(429, "too-many-mails");
    }

    @Test
    void changesAPasswordForAUserWhoKnowsThePresentOne() {
        Person alice = aPerson(http);
        Answer elsewhere = login(http, alice.email(), PASSWORD).expect(200);
        Http here = http.as(alice.token());

        here.post("/auth/change-password", Map.of("currentPassword", PASSWORD + "!", "password", NEW_PASSWORD))
                .expectProblem(422, "wrong-password");
        here.post("/auth/change-password", Map.of("currentPassword", PASSWORD, "password", "My-Lovelace-1815"))
                .expectProblem(400, "weak-password");
        here.post("/auth/change-password", Map.of("currentPassword", PASSWORD, "password", NEW_PASSWORD))
                .expect(204);

        here.get("/users/me").expect(200);
        refresh(http, alice.tokens().refresh()).expect(200);
        refresh(http, elsewhere.json().at("/refreshToken").asString()).expectProblem(401, "session-ended");
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        login(http, alice.email(), NEW_PASSWORD).expect(200);
        await().until(() -> mailbox.of(alice.email()).stream()
                .anyMatch(mail -> mail.subject().equals("Your password was changed")));
    }

    @Test
    void admitsTheOwnerWhomStrangersLockedOut() {
        Person alice = aPerson(http);
        lockByStrangers(alice);
        login(http, alice.email(), PASSWORD).expectProblem(429, "too-many-failed-sign-ins");

        http.post("/auth/reset-password", Map.of("token", resetLink(alice), "password", NEW_PASSWORD))
                .expect(204);

        String access = login(http, alice.email(), NEW_PASSWORD)
                .expect(200)
                .json()
                .at("/accessToken")
                .asString();
        lockByStrangers(alice);
        http.as(access)
                .post("/auth/change-password", Map.of("currentPassword", NEW_PASSWORD, "password", PASSWORD))
                .expect(204);
        login(http, alice.email(), PASSWORD).expect(200);
    }

    private void lockByStrangers(Person person) {
        for (int i = 0; i < 50; i++) {
            attempts.begin(person.email(), "10.9.8." + i / 5, Optional.empty());
        }
    }

    @Test
    void limitsPasswordGuessesOnAnOpenSession() {
        Person alice = aPerson(http);
        Http here = http.as(alice.token());
        for (int i = 0; i < 5; i++) {
            here.post("/auth/change-password", Map.of("currentPassword", "wrong" + i, "password", NEW_PASSWORD))
                    .expect(422);
        }

        here.post("/auth/change-password", Map.of("currentPassword", PASSWORD, "password", NEW_PASSWORD))
                .expectProblem(429, "too-many-failed-sign-ins");
    }

    @Test
    void keepsMailsWhileTheMailServerIsUnavailable() {
        mailbox.goDown();
        Person alice;
        try {
            alice = aPerson(http);
            await().until(() -> attempts(alice.email()) > 0);
        } finally {
            mailbox.comeUp();
        }
        String waiting = alice.email();
        database.asAdministrator()
                .sql("update outgoing_mail set due_at = now() where address = ?")
                .param(waiting)
                .update();

        assertThat(mailbox.awaitLink(waiting, VERIFY).subject()).isNotBlank();
        await().until(() -> waiting(waiting) == 0);
    }

    @Test
    void hasNoSecretInItsTables() {
        Person alice = aPerson(http);
        String link = resetLink(alice);

        List<String> rows = database.asAdministrator()
                .sql("select c::text from confirmation c union all select m::text from outgoing_mail m")
                .query(String.class)
                .list();

        // A column of bytes is shown in hexadecimal digits. The link holds an id of 16 bytes, then the secret.
        String secret =
                HexFormat.of().formatHex(Base64.getUrlDecoder().decode(link)).substring(32);
        String text = HexFormat.of().formatHex(link.getBytes(UTF_8));
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(link) || row.contains(secret) || row.contains(text));
    }

    @Test
    void opensAConfirmationOnlyToItsOwnerAndToTheCallerThatPresentsIt() {
        Person alice = aPerson(http);
        resetLink(alice);
        UUID id = database.asAdministrator()
                .sql("select confirmation_id from confirmation where user_id = ? and purpose = 'RESET_PASSWORD'")
                .param(alice.id())
                .query(UUID.class)
                .single();

        assertThat(seen(Ids.next(), null)).isEmpty();
        assertThat(seen(null, id)).containsExactly(id);
        assertThat(seen(alice.id(), null)).contains(id);
    }

    private List<UUID> seen(UUID user, UUID presented) {
        return database.asWeb(user, null, false, web -> {
            if (presented != null) {
                web.sql("select set_config('academy.presented_confirmation', ?, true)")
                        .param(presented.toString())
                        .query()
                        .singleValue();
            }
            return web.sql("select confirmation_id from confirmation")
                    .query(UUID.class)
                    .list();
        });
    }

    private String resetLink(Person person) {
        http.post("/auth/forgot-password", Map.of("email", person.email())).expect(202);
        return mailbox.awaitLink(person.email(), RESET).token();
    }

    private boolean isVerified(Person person) {
        return http.as(person.token())
                .get("/users/me")
                .expect(200)
                .json()
                .at("/emailVerified")
                .asBoolean();
    }

    private int attempts(String address) {
        return database.asAdministrator()
                .sql("select coalesce(max(attempts), 0) from outgoing_mail where address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private long waiting(String address) {
        return database.asAdministrator()
                .sql("select count(*) from outgoing_mail where address = ?")
                .param(address)
                .query(Long.class)
                .single();
    }
}
