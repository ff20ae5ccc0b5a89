package com.academy.auth.signin.emailchange;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class EmailChangeIT {

    private static final String FORMER = "change-email";
    private static final String NEW = "confirm-new-email";

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Test
    void changesTheAddressOnceBothHaveAgreed() {
        Person alice = aPerson(http);
        String moved = anEmail();
        ask(alice, moved).expect(202);

        agree(mailbox.awaitLink(moved, NEW).token(), false);
        assertThat(email(alice)).isEqualTo(alice.email());
        agree(mailbox.awaitLink(alice.email(), FORMER).token(), true);

        assertThat(email(alice)).isEqualTo(moved);
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        login(http, moved, PASSWORD).expect(200);
        assertThat(http.as(Tokens.admin())
                        .get("/users/" + alice.id())
                        .json()
                        .at("/emailVerified")
                        .asBoolean())
                .isTrue();
        await().untilAsserted(() -> assertThat(events.heard("user-profiles", "profile/" + alice.id()))
                .last()
                .satisfies(fact ->
                        assertThat(fact.payload().at("/email").asString()).isEqualTo(moved)));
    }

    @Test
    void answersALinkThatIsFollowedAgainAsBefore() {
        Person alice = aPerson(http);
        String moved = anEmail();
        ask(alice, moved).expect(202);
        String former = mailbox.awaitLink(alice.email(), FORMER).token();
        String other = mailbox.awaitLink(moved, NEW).token();

        agree(former, false);
        agree(former, false);
        agree(other, true);
        agree(other, true);
        agree(former, true);

        assertThat(email(alice)).isEqualTo(moved);
    }

    @Test
    void needsBothHoweverOftenOneAgrees() {
        Person alice = aPerson(http);
        String moved = anEmail();
        ask(alice, moved).expect(202);
        String token = mailbox.awaitLink(moved, NEW).token();

        agree(token, false);
        agree(token, false);
        confirm("no-token").expectProblem(422, "link-not-valid");

        assertThat(email(alice)).isEqualTo(alice.email());
    }

    @Test
    void forgetsWhatWasAgreedToOfAnotherAddress() {
        Person alice = aPerson(http);
        String first = anEmail();
        ask(alice, first).expect(202);
        String former = mailbox.awaitLink(alice.email(), FORMER).token();

        String second = anEmail();
        ask(alice, second).expect(202);

        confirm(former).expectProblem(422, "link-not-valid");
        agree(mailbox.awaitLink(second, NEW).token(), false);
        assertThat(email(alice)).isEqualTo(alice.email());
    }

    @Test
    void needsThePassword() {
        Person alice = aPerson(http);
        String moved = anEmail();

        http.as(alice.token())
                .post("/auth/change-email", Map.of("email", moved, "password", "Wrong-password-1"))
                .expectProblem(422, "wrong-password");

        assertThat(database.asAdministrator()
                        .sql("select count(*) from email_change where user_id = ?")
                        .param(alice.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNoAddressOfAnotherAccount() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);
        ask(alice, bob.email()).expectProblem(409, "email-taken");

        String wanted = anEmail();
        ask(alice, wanted).expect(202);
        agree(mailbox.awaitLink(wanted, NEW).token(), false);
        http.post("/auth/register", aRegistration(wanted)).expect(201); // faster than the second link

        confirm(mailbox.awaitLink(alice.email(), FORMER).token()).expectProblem(409, "email-taken");
        assertThat(email(alice)).isEqualTo(alice.email());
    }

    @Test
    void endsAfterADay() {
        Person alice = aPerson(http);
        String moved = anEmail();
        ask(alice, moved).expect(202);
        String token = mailbox.awaitLink(moved, NEW).token();
        database.asAdministrator()
                .sql("update email_change set requested_at = now() - interval '25 hours' where user_id = ?")
                .param(alice.id())
                .update();

        confirm(token).expectProblem(422, "link-not-valid");
    }

    private Answer ask(Person person, String email) {
        return http.as(person.token()).post("/auth/change-email", Map.of("email", email, "password", PASSWORD));
    }

    private Answer confirm(String token) {
        return http.post("/auth/change-email/confirm", Map.of("token", token));
    }

    private void agree(String token, boolean changed) {
        assertThat(confirm(token).expect(200).json().at("/changed").asBoolean()).isEqualTo(changed);
    }

    private String email(Person person) {
        return http.as(person.token())
                .get("/users/me")
                .expect(200)
                .json()
                .at("/email")
                .asString();
    }
}
