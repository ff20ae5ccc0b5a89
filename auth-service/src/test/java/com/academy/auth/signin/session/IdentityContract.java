package com.academy.auth.signin.session;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.cookies;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.OneTimeCodes.code;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.Mailbox;
import com.academy.auth.School;
import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.OpenSession.OvertakenException;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.CsrfTokens;
import com.academy.platform.identity.Role;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.identity.VerifiedToken;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What clients find with every issuer. */
abstract class IdentityContract {

    static final String NEW_PASSWORD = "Quiet-Heron-73-Lake";

    @Autowired
    Http http;

    @Autowired
    TokenVerifier verifier;

    @Autowired
    TestDatabase database;

    @Autowired
    Mailbox mailbox;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Members members;

    @Autowired
    OpenSession openSession;

    @Autowired
    ApplicationContext context;

    @Test
    void signsInANewUserAtOnce() {
        String email = anEmail();

        Answer registered = http.post("/auth/register", aRegistration(email)).expect(201);

        String access = Issued.of(registered).access();
        VerifiedToken token = verifier.verify(access);
        assertThat(token.userId()).hasToString(registered.json().at("/user/id").asString());
        assertThat(token.organizationId()).isEqualTo(Tokens.PUBLIC_ORGANIZATION);
        assertThat(token.role()).isEqualTo(Role.STUDENT);
        assertThat(token.permissions())
                .contains("courses.learn", "codes.redeem")
                .doesNotContain("codes.generate");
        assertThat(Duration.between(token.issuedAt(), token.expiresAt()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(access.length()).isLessThanOrEqualTo(2048);
        assertThat(cookies(registered))
                .anyMatch(line -> line.startsWith("academy_csrf="
                        + CsrfTokens.of(String.valueOf(token.sessionId()), "csrf-secret-of-the-tests")));
        assertThat(me(access).json().at("/email").asString()).isEqualTo(email);
    }

    @Test
    void signsInWithTheAddressAndItsPasswordOnly() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);

        Issued tokens = Issued.of(login(http, alice.email(), PASSWORD).expect(200));

        assertThat(verifier.verify(tokens.access()).userId()).isEqualTo(alice.id());
        assertThat(session(tokens)).isNotEqualTo(session(alice.tokens()));
        login(http, bob.email(), PASSWORD + "x").expectProblem(401, "wrong-credentials");
        login(http, anEmail(), PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void renewsASession() {
        Person alice = aPerson(http);

        Issued second = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));
        Issued third = Issued.of(refresh(http, second.refresh()).expect(200));

        assertThat(third.access()).isNotEqualTo(alice.token());
        assertThat(session(third)).isEqualTo(session(alice.tokens()));
        me(third.access()).expect(200);
    }

    @Test
    void renewsForTwoTabsAtOnce() throws Exception {
        Person alice = aPerson(http);
        Callable<String> tab = () ->
                Issued.of(refresh(http, alice.tokens().refresh()).expect(200)).refresh();

        Set<String> successors = Set.copyOf(AtOnce.call(6, tab));

        assertThat(successors).hasSize(1);
        refresh(http, successors.iterator().next()).expect(200);
    }

    @Test
    void answersEachTokenOfTheLastSecondsWithTheCurrentSuccessor() {
        Person alice = aPerson(http);
        Issued second = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));
        Issued third = Issued.of(refresh(http, second.refresh()).expect(200));

        for (String former : List.of(alice.tokens().refresh(), second.refresh())) {
            Issued again = Issued.of(refresh(http, former).expect(200));
            assertThat(again.refresh()).isEqualTo(third.refresh());
            me(again.access()).expect(200);
        }
        refresh(http, third.refresh()).expect(200);
    }

    @Test
    void endsASessionWhoseOldTokenComesAgain() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));
        Issued second = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));
        Issued third = Issued.of(refresh(http, second.refresh()).expect(200));

        assertThatExceptionOfType(SessionEndedException.class)
                .isThrownBy(() -> Renewals.after(context, Duration.ofSeconds(21))
                        .renew(alice.tokens().refresh(), null));

        refresh(http, third.refresh()).expectProblem(401, "session-ended");
        refused(third);
        me(phone.access()).expect(200);
        refresh(http, phone.refresh()).expect(200);
    }

    @Test
    void signsOutOfOneSession() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));

        Answer farewell = http.as(alice.token()).post("/auth/logout", null).expect(204);

        assertThat(cookies(farewell)).hasSize(3).allMatch(cookie -> cookie.contains("Max-Age=0"));
        refused(alice.tokens());
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        me(phone.access()).expect(200);
        refresh(http, phone.refresh()).expect(200);
    }

    @Test
    void signsOutEverywhereAndInAgainAtOnce() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));

        http.as(phone.access()).post("/auth/logout?all=true", null).expect(204);
        Issued again = Issued.of(login(http, alice.email(), PASSWORD).expect(200));

        refused(alice.tokens());
        refused(phone);
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> me(again.access()).expect(200));
        refresh(http, again.refresh()).expect(200);
    }

    @Test
    void endsTheSessionOfAnotherDevice() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http.with("User-Agent", "A phone"), alice.email(), PASSWORD)
                .expect(200));
        var sessions =
                http.as(phone.access()).get("/auth/sessions").expect(200).json().at("/items");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).at("/device").asString()).isEqualTo("A phone");
        assertThat(sessions.get(0).at("/current").asBoolean()).isTrue();

        http.as(phone.access())
                .delete("/auth/sessions/" + sessions.get(1).at("/id").asString())
                .expect(204);

        refused(alice.tokens());
        me(phone.access()).expect(200);
    }

    @Test
    void shutsOutASuspendedUserWithinASecond() {
        Person alice = aPerson(http);

        patch(alice, Map.of("status", "SUSPENDED"));

        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> refused(alice.tokens()));
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        login(http, alice.email(), PASSWORD).expectProblem(401, "account-suspended");
        patch(alice, Map.of("status", "ACTIVE"));
        me(Issued.of(login(http, alice.email(), PASSWORD).expect(200)).access()).expect(200);
    }

    @Test
    void saysANewRoleAtTheNextRenewal() {
        Person alice = aPerson(http);

        patch(alice, Map.of("role", "INSTRUCTOR"));

        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> refused(alice.tokens()));
        Issued renewed = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));
        VerifiedToken token = verifier.verify(renewed.access());
        assertThat(token.role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(token.permissions()).contains("codes.generate").doesNotContain("courses.learn");
        me(renewed.access()).expect(200);
    }

    @Test
    void goesOnInAnotherOrganizationAndNotInAForeignOne() {
        Person alice = aPerson(http);
        UUID school = aSchoolWith(alice, "ORGANIZATION_ADMIN");
        UUID foreign = aSchoolWith(aPerson(http), "STUDENT");

        switched(alice.tokens(), foreign).expectProblem(404, "membership-not-found");
        switched(alice.tokens(), Ids.next()).expectProblem(404, "membership-not-found");
        Issued there = Issued.of(switched(alice.tokens(), school).expect(200));

        says(there, school, Role.ORGANIZATION_ADMIN);
        assertThat(verifier.verify(there.access()).permissions()).contains("organization.manage");
        assertThat(session(there)).isEqualTo(session(alice.tokens()));
        says(Issued.of(refresh(http, there.refresh()).expect(200)), school, Role.ORGANIZATION_ADMIN);
    }

    @Test
    void isInTwoOrganizationsAtTheSameTime() throws Exception {
        Person alice = aPerson(http);
        UUID school = aSchoolWith(alice, "INSTRUCTOR");
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));
        Issued there = Issued.of(switched(phone, school).expect(200));
        Callable<Boolean> here = () -> {
            renewedAFewTimes(alice.tokens(), Tokens.PUBLIC_ORGANIZATION, Role.STUDENT);
            return true;
        };
        Callable<Boolean> atSchool = () -> {
            renewedAFewTimes(there, school, Role.INSTRUCTOR);
            return true;
        };

        assertThat(AtOnce.call(List.of(here, atSchool))).containsOnly(true);
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));

        http.as(phone.access())
                .post("/auth/change-password", Map.of("currentPassword", PASSWORD, "password", NEW_PASSWORD))
                .expect(204);

        me(phone.access()).expect(200);
        refresh(http, phone.refresh()).expect(200);
        refused(alice.tokens());
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        login(http, alice.email(), NEW_PASSWORD).expect(200);
    }

    @Test
    void resetsAForgottenPassword() {
        Person alice = aPerson(http);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        String link = mailbox.awaitLink(alice.email(), "reset-password").token();

        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expect(204);

        refused(alice.tokens());
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        me(Issued.of(login(http, alice.email(), NEW_PASSWORD).expect(200)).access())
                .expect(200);
    }

    @Test
    void refusesASignInWhosePasswordWasReplacedMeanwhile() {
        Person alice = aPerson(http);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        String link = mailbox.awaitLink(alice.email(), "reset-password").token();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var signIn = new AtomicReference<Future<Answer>>();
            database.whileLocked("user_account", () -> {
                signIn.set(threads.submit(() -> login(http, alice.email(), PASSWORD)));
                await().until(() -> database.waitingFor("user_account") > 0); // the password was right
                http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                        .expect(204);
            });

            await().until(() -> signIn.get().isDone());
            signIn.get().resultNow().expectProblem(401, "wrong-credentials");
        }
        assertThat(redis.opsForZSet().zCard("academy:auth:sessions:" + alice.id()))
                .isZero();
    }

    @Test
    void neverRenewsASessionOfAFormerPassword() {
        Person alice = aPerson(http);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        String link = mailbox.awaitLink(alice.email(), "reset-password").token();
        redis.delete("academy:auth:sessions:" + alice.id()); // so that the reset does not find the session

        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expect(204);

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        refused(alice.tokens());
    }

    @Test
    void neverRenewsASessionFromBeforeASuspension() {
        Person alice = aPerson(http);
        redis.delete("academy:auth:sessions:" + alice.id());

        patch(alice, Map.of("status", "SUSPENDED"));
        patch(alice, Map.of("status", "ACTIVE"));

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
    }

    @Test
    void opensNoSessionWithAnEarlierRole() {
        Person alice = aPerson(http);
        Standing before = members.find(new UserId(alice.id()), null).orElseThrow();
        patch(alice, Map.of("role", "INSTRUCTOR"));

        assertThatExceptionOfType(OvertakenException.class)
                .isThrownBy(() -> openSession.open(before, Instant.now(), new Origin("127.0.0.1", "A phone", null)));

        assertThat(redis.opsForZSet().zCard("academy:auth:sessions:" + alice.id()))
                .as("the one of the registration")
                .isEqualTo(1);
    }

    @Test
    void givesAnUnconfirmedAccountToTheOwnerOfTheAddress() throws Exception {
        Person stranger = confirmed(database, aPerson(http)); // as accounts from before, which needed no confirmation
        Http asStranger = http.as(stranger.token());
        String secret = asStranger
                .post("/auth/mfa/totp", null)
                .expect(201)
                .json()
                .at("/secret")
                .asString();
        asStranger
                .post("/auth/mfa/totp/confirm", Map.of("code", code(secret, 0)))
                .expect(200);
        database.asAdministrator()
                .sql("update profile set email_verified_at = null where user_id = ?")
                .param(stranger.id())
                .update();
        login(http, stranger.email(), PASSWORD).expectProblem(401, "second-factor-required");

        http.post("/auth/forgot-password", Map.of("email", stranger.email())).expect(202);
        String link = mailbox.awaitLink(stranger.email(), "reset-password").token();
        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expect(204);

        refused(stranger.tokens());
        me(Issued.of(login(http, stranger.email(), NEW_PASSWORD).expect(200)).access())
                .expect(200);
    }

    @Test
    void keepsTheSecondFactorOfAConfirmedAccountThroughAReset() throws Exception {
        Person alice = confirmed(database, aPerson(http));
        Http asAlice = http.as(alice.token());
        String secret = asAlice.post("/auth/mfa/totp", null)
                .expect(201)
                .json()
                .at("/secret")
                .asString();
        asAlice.post("/auth/mfa/totp/confirm", Map.of("code", code(secret, 0))).expect(200);

        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        String link = mailbox.awaitLink(alice.email(), "reset-password").token();
        http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                .expect(204);

        login(http, alice.email(), NEW_PASSWORD).expectProblem(401, "second-factor-required");
        http.as(Tokens.admin()).delete("/users/{id}/mfa", alice.id()).expect(204);
        login(http, alice.email(), NEW_PASSWORD).expect(200);
    }

    @Test
    void signsInWithANewAddress() {
        Person alice = aPerson(http);
        String moved = anEmail();
        http.as(alice.token())
                .post("/auth/change-email", Map.of("email", moved, "password", PASSWORD))
                .expect(202);
        for (String link : new String[] {
            mailbox.awaitLink(moved, "confirm-new-email").token(),
            mailbox.awaitLink(alice.email(), "change-email").token()
        }) {
            http.post("/auth/change-email/confirm", Map.of("token", link)).expect(200);
        }

        login(http, moved, PASSWORD).expect(200);
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void refusesAnErasedUser() {
        Person alice = aPerson(http);

        http.as(Tokens.admin()).delete("/users/{id}", alice.id()).expect(204);

        await().untilAsserted(() -> refused(alice.tokens()));
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
    }

    Answer me(String access) {
        return http.as(access).get("/users/me");
    }

    void patch(Person person, Map<String, String> change) {
        http.as(Tokens.admin()).patch("/users/" + person.id(), change).expect(200);
    }

    private void refused(Issued tokens) {
        me(tokens.access()).expectProblem(401, "invalid-token");
    }

    private String session(Issued tokens) {
        return String.valueOf(verifier.verify(tokens.access()).sessionId());
    }

    private Answer switched(Issued tokens, UUID organization) {
        return http.post("/auth/refresh?organization=" + organization, Map.of("refreshToken", tokens.refresh()));
    }

    private void says(Issued tokens, UUID organization, Role role) {
        VerifiedToken token = verifier.verify(tokens.access());
        assertThat(token.organizationId()).isEqualTo(organization);
        assertThat(token.role()).isEqualTo(role);
    }

    private void renewedAFewTimes(Issued first, UUID organization, Role role) {
        Issued tokens = first;
        for (int i = 0; i < 4; i++) {
            tokens = Issued.of(refresh(http, tokens.refresh()).expect(200));
            says(tokens, organization, role);
        }
    }

    private UUID aSchoolWith(Person person, String role) {
        School school = aSchool(http);
        school.add(person, role).expect(201);
        return school.id();
    }
}
