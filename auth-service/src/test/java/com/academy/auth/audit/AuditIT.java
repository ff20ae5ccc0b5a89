package com.academy.auth.audit;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.OneTimeCodes.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.keys.SealingKeys;
import com.academy.auth.signin.session.Renewals;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class AuditIT {

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestEvents events;

    @Autowired
    TestDatabase database;

    @Autowired
    TokenVerifier verifier;

    @Autowired
    SealingKeys keys;

    @Autowired
    Audit audit;

    @Autowired
    TransactionOperations transaction;

    @Test
    void tellsOfSessionsAndPasswordsInTheirOrder() {
        Person alice = aPerson(http);
        Issued first = signIn(alice);
        Issued second = signIn(alice);
        String other = http.as(second.access())
                .get("/auth/sessions")
                .json()
                .at("/items")
                .valueStream()
                .filter(session -> !session.at("/current").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        http.as(second.access()).delete("/auth/sessions/{id}", other).expect(204);
        http.as(second.access())
                .post("/auth/change-password", Map.of("currentPassword", PASSWORD, "password", PASSWORD + "-2"))
                .expect(204);
        http.as(second.access()).post("/auth/logout", null).expect(204);
        http.as(Issued.of(login(http, alice.email(), PASSWORD + "-2")).access())
                .post("/auth/logout?all=true", null)
                .expect(204);

        assertThat(first).isNotEqualTo(second);
        assertThat(actions(about(alice), 7))
                .containsExactly(
                        "SIGNED_IN",
                        "SIGNED_IN",
                        "SESSIONS_ENDED",
                        "PASSWORD_CHANGED",
                        "SIGNED_OUT",
                        "SIGNED_IN",
                        "SESSIONS_ENDED");
        assertThat(heard(about(alice), 7)).allSatisfy(fact -> {
            assertThat(fact.payload().at("/actorId").asString())
                    .isEqualTo(alice.id().toString());
            assertThat(fact.sequence()).isOne();
            assertThat(fact.subject())
                    .isEqualTo("audit/" + fact.payload().at("/auditId").asString());
        });
        assertThat(heard(about(alice), 7).getFirst().organization()).isEqualTo(Tokens.PUBLIC_ORGANIZATION);
        List<String> sessions = heard(about(alice), 7).stream()
                .map(fact -> fact.payload().at("/sessionId").asString())
                .toList();
        assertThat(sessions.get(4)).as("of the sign-out").isEqualTo(sessions.get(1));
        assertThat(sessions.getFirst()).isNotBlank().isNotEqualTo(sessions.get(1));
    }

    @Test
    void recordsTheSessionThatARegistrationOpens() {
        Person alice = aPerson(http.with("X-Forwarded-For", "203.0.113.81"));

        JsonNode told = heard(fact -> fact.key().equals(alice.id().toString()), 1)
                .getFirst()
                .payload();

        assertThat(told.at("/action").asString()).isEqualTo("SIGNED_IN");
        assertThat(told.at("/subjectId").asString()).isEqualTo(alice.id().toString());
        assertThat(told.at("/sessionId").asString())
                .isEqualTo(verifier.verify(alice.token()).sessionId());
        assertThat(open(alice.id(), "audit address", told.at("/origin/address")))
                .isEqualTo("203.0.113.81");
    }

    @Test
    void recordsReadsOfTheDataOfAnother() {
        Person alice = aPerson(http);
        Person admin = aPerson(http);
        Http asAdmin = http.as(Tokens.admin(admin.id()));
        Http asAlice = http.as(alice.token());

        asAlice.get("/users/{id}/file", alice.id()).expect(200);
        asAlice.get("/users/{id}/progress", alice.id()).expect(200);
        asAlice.get("/users/{id}", alice.id()).expect(200);
        asAdmin.get("/users/{id}", alice.id()).expect(200);
        asAdmin.get("/users/{id}/file", alice.id()).expect(200);
        asAdmin.get("/users/{id}/file", Ids.next()).expect(404);
        asAdmin.patch("/users/{id}/file", Map.of("notes", "Repeats a year"), alice.id())
                .expect(200);
        asAdmin.get("/users/{id}/progress", alice.id()).expect(200);
        asAdmin.get("/users/{id}/data-export", alice.id());
        asAdmin.with(HttpHeaders.ACCEPT, "text/csv").get("/users?role=ADMIN").expect(200);

        List<Fact> told = heard(by(admin), 6);
        assertThat(told)
                .extracting(AuditIT::action)
                .containsExactly(
                        "PROFILE_READ",
                        "FILE_READ",
                        "FILE_CHANGED",
                        "PROGRESS_READ",
                        "DATA_EXPORTED",
                        "PEOPLE_EXPORTED");
        assertThat(told.subList(0, 5)).allMatch(about(alice));
        assertThat(told.toString()).doesNotContain("Repeats a year");
        assertThat(open(alice.id(), "audit after", told.get(2).payload().at("/change/after")))
                .contains("Repeats a year");
        assertThat(told.getLast().payload().at("/facts/after/role").asString()).isEqualTo("ADMIN");
    }

    @Test
    void recordsTheWorkOfAnAdmin() {
        Person admin = aPerson(http);
        Http asAdmin = http.as(Tokens.admin(admin.id()));
        String organization = asAdmin.post("/organizations", Map.of("name", "Audited " + Ids.next()))
                .expect(201)
                .json()
                .at("/id")
                .asString();
        asAdmin.patch("/organizations/{id}", Map.of("coursesNeedReview", true), organization)
                .expect(200);
        asAdmin.patch("/organizations/{id}", Map.of("coursesNeedReview", true), organization)
                .expect(200); // changes nothing
        String invitation = asAdmin.post(
                        "/organizations/{id}/invitations",
                        Map.of("email", anEmail(), "role", "INSTRUCTOR"),
                        organization)
                .expect(201)
                .json()
                .at("/id")
                .asString();
        asAdmin.delete("/organizations/{id}/invitations/{invitation}", organization, invitation)
                .expect(204);
        asAdmin.post("/users", Map.of("email", anEmail(), "firstName", "Bob", "role", "STUDENT"))
                .expect(201);
        // A rotation that another test has left under way would go on instead.
        database.asAdministrator()
                .sql("update personal_keyset set retiring = false")
                .update();
        asAdmin.post("/internal/personal-keys/rotate", null).expect(202);

        List<Fact> told = heard(by(admin), 6);
        assertThat(told)
                .extracting(AuditIT::action)
                .startsWith(
                        "ORGANIZATION_CREATED",
                        "ORGANIZATION_CHANGED",
                        "MEMBER_INVITED",
                        "INVITATION_REVOKED",
                        "USER_CREATED");
        assertThat(told.getLast().payload().at("/action").asString()).isEqualTo("PERSONAL_KEYS_ROTATED");
        assertThat(told.get(1).payload().at("/subjectId").asString()).isEqualTo(organization);
        assertThat(told.get(3).payload().at("/facts/before/invitationId").asString())
                .isEqualTo(invitation);
        assertThat(told.toString()).doesNotContain("Audited", "Bob", "@");
    }

    @Test
    void recordsThatAUserVerifiedTheirAddress() {
        Person alice = aPerson(http);
        http.post(
                        "/auth/verify-email",
                        Map.of(
                                "token",
                                mailbox.awaitLink(alice.email(), "verify-email").token()))
                .expect(204);

        assertThat(actions(about(alice), 1)).containsExactly("EMAIL_VERIFIED");
    }

    @Test
    void saysFromWhereUnderThePersonsKeyOnly() {
        Person alice = aPerson(http);
        login(
                        http.with("X-Forwarded-For", "203.0.113.77").with(HttpHeaders.USER_AGENT, "Netscape"),
                        alice.email(),
                        PASSWORD)
                .expect(200);

        JsonNode told = heard(about(alice), 1).getFirst().payload();

        assertThat(told.toString()).doesNotContain("203.0.113.77", "Netscape", alice.email());
        assertThat(told.at("/origin/sealedFor").asString()).isEqualTo(alice.id().toString());
        assertThat(open(alice.id(), "audit address", told.at("/origin/address")))
                .isEqualTo("203.0.113.77");
        assertThat(open(alice.id(), "audit device", told.at("/origin/device"))).isEqualTo("Netscape");
    }

    @Test
    void doesNotBlameTheAccountsOwnerForAFailedSignIn() {
        Person alice = aPerson(http);
        login(http, alice.email(), "wrong").expect(401);

        JsonNode told = heard(about(alice), 1).getFirst().payload();

        assertThat(told.at("/action").asString()).isEqualTo("SIGN_IN_FAILED");
        assertThat(told.at("/actorId").isNull()).isTrue();
        assertThat(told.at("/origin/sealedFor").asString()).isEqualTo(alice.id().toString());
    }

    @Test
    void leavesOutTheAddressOfAFailureWithoutAnAccount() {
        Instant before = Instant.now();
        login(http.with("X-Forwarded-For", "203.0.113.78"), anEmail(), "wrong").expect(401);

        List<Fact> told = heard(
                fact -> action(fact).equals("SIGN_IN_FAILED")
                        && fact.payload().at("/subjectId").isNull()
                        && Instant.parse(fact.payload().at("/occurredAt").asString())
                                .isAfter(before),
                1);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().payload().at("/origin").isNull()).isTrue();
        assertThat(told.getFirst().payload().at("/actorId").isNull()).isTrue();
        assertThat(told.getFirst().payload().toString()).doesNotContain("203.0.113.78", "@");
    }

    @Test
    void recordsALockOutOnceAndNothingWhileItLasts() {
        Person alice = aPerson(http);
        for (int i = 0; i < 5; i++) {
            login(http, alice.email(), "wrong").expect(401);
        }
        login(http, alice.email(), PASSWORD).expect(429);
        login(http, alice.email(), PASSWORD).expect(429);
        http.as(alice.token()).post("/auth/logout", null).expect(204);

        assertThat(actions(about(alice), 7))
                .containsExactlyInAnyOrder(
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "LOCKED_OUT",
                        "SIGNED_OUT");
    }

    @Test
    void tellsOfNoLockOutWhereTheLastAttemptIsRight() {
        Person alice = aPerson(http);
        for (int i = 0; i < 4; i++) {
            login(http, alice.email(), "wrong").expect(401);
        }
        login(http, alice.email(), PASSWORD).expect(200);

        assertThat(actions(about(alice), 5)).doesNotContain("LOCKED_OUT").contains("SIGNED_IN");
    }

    @Test
    void recordsTheOwnerOfAPasswordResetByALink() {
        Person alice = aPerson(http);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        String link = mailbox.awaitLink(alice.email(), "reset-password").token();

        http.post("/auth/reset-password", Map.of("token", link, "password", PASSWORD + "-2"))
                .expect(204);

        Fact told = heard(about(alice), 1).getFirst();
        assertThat(action(told)).isEqualTo("PASSWORD_CHANGED");
        assertThat(told.payload().at("/actorId").asString())
                .isEqualTo(alice.id().toString());
    }

    @Test
    void tellsOfSecondFactors() throws Exception {
        Person alice = confirmed(database, aPerson(http));
        Http asAlice = http.as(alice.token());
        String key = asAlice.post("/auth/mfa/totp", null).json().at("/secret").asString();
        String recoveryCode = asAlice.post("/auth/mfa/totp/confirm", Map.of("code", code(key, 0)))
                .expect(200)
                .json()
                .at("/recoveryCodes/0")
                .asString();
        asAlice.post("/auth/mfa/recovery-codes", Map.of("code", recoveryCode)).expect(200);
        asAlice.send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", code(key, 1)))
                .expect(204);

        assertThat(actions(about(alice), 3))
                .containsExactly("SECOND_FACTOR_ADDED", "RECOVERY_CODES_RENEWED", "SECOND_FACTOR_REMOVED");
    }

    @Test
    void tellsWhichAdminUnlockedAnAccount() {
        Person alice = aPerson(http);
        Person admin = aPerson(http);
        for (int i = 0; i < 5; i++) {
            login(http, alice.email(), PASSWORD + "!").expect(401);
        }
        login(http, alice.email(), PASSWORD).expectProblem(429, "too-many-failed-sign-ins");

        http.as(Tokens.admin(admin.id()))
                .delete("/users/{id}/lock-out", alice.id())
                .expect(204);

        login(http, alice.email(), PASSWORD).expect(200);
        Fact told = await().until(
                        () -> events.heard("audit-events", about(alice)).stream()
                                .filter(it -> action(it).equals("UNLOCKED"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(told.payload().at("/actorId").asString())
                .isEqualTo(admin.id().toString());
    }

    @Test
    void recordsChangesOfTheSettings() {
        Person admin = aPerson(http);
        Http asAdmin = http.as(Tokens.admin(admin.id()));
        asAdmin.patch("/settings", Map.of("general", Map.of("supportEmail", "help@example.org")))
                .expect(200);
        asAdmin.patch("/settings", "{\"general\": {\"supportEmail\": null}}").expect(200);
        asAdmin.patch("/settings", "{\"general\": {\"supportEmail\": null}}").expect(200); // changes nothing

        List<Fact> told = heard(by(admin), 2);

        assertThat(told).extracting(AuditIT::action).containsExactly("SETTINGS_CHANGED", "SETTINGS_CHANGED");
        JsonNode change = told.getFirst().payload().at("/change");
        assertThat(told.toString()).doesNotContain("help@example.org");
        assertThat(JsonMapper.shared()
                        .readTree(open(admin.id(), "audit after", change.at("/after")))
                        .at("/general/supportEmail")
                        .asString())
                .isEqualTo("help@example.org");
        assertThat(open(admin.id(), "audit before", change.at("/before"))).doesNotContain("help@example.org");
    }

    @Test
    void tellsOfACopiedRefreshToken(@Autowired ApplicationContext context) {
        Person alice = aPerson(http);
        String copied = alice.tokens().refresh();
        refresh(http, copied).expect(200);

        assertThatThrownBy(() -> Renewals.after(context, Duration.ofSeconds(21)).renew(copied, null))
                .isInstanceOf(NotAuthenticatedException.class);

        Fact told = heard(about(alice), 1).getFirst();
        assertThat(action(told)).isEqualTo("IMPERSONATION_ATTEMPTED");
        assertThat(told.payload().at("/actorId").isNull()).isTrue();
    }

    @Test
    void recordsAFalseServiceOnceAMinute() {
        Instant before = Instant.now();
        Http somewhere = http.with("X-Forwarded-For", "203.0.113.79");
        Http elsewhere = http.with("X-Forwarded-For", "203.0.113.80");
        for (int i = 0; i < 3; i++) {
            pretend(somewhere, "course-service");
        }
        pretend(elsewhere, "alice@example.org");

        List<Fact> told = heard(
                fact -> action(fact).equals("IMPERSONATION_ATTEMPTED")
                        && fact.payload().at("/subjectKind").asString().equals("SERVICE")
                        && Instant.parse(fact.payload().at("/occurredAt").asString())
                                .isAfter(before),
                2);

        assertThat(told)
                .extracting(fact -> fact.payload().at("/subjectId").asString(""))
                .as("a name that is none of ours may be anything that somebody typed")
                .containsExactlyInAnyOrder("course-service", "");
    }

    @Test
    void tellsOfForgedTokensButNotOfOldOnes() {
        Instant before = Instant.now();
        Tokens.forgeries().forEach(it -> {
            String flaw = (String) it.get()[0];
            http.with("X-Forwarded-For", "flaw-" + flaw.replaceAll("[^a-z]", "-"))
                    .as((String) it.get()[1])
                    .get("/users/me")
                    .expect(401);
        });

        assertThat(heard(
                        fact -> fact.payload().at("/subjectKind").asString().equals("TOKEN")
                                && Instant.parse(
                                                fact.payload().at("/occurredAt").asString())
                                        .isAfter(before),
                        1))
                .allSatisfy(fact -> {
                    assertThat(action(fact)).isEqualTo("IMPERSONATION_ATTEMPTED");
                    assertThat(fact.payload().at("/origin").isNull()).isTrue();
                })
                .hasSizeLessThan((int) Tokens.forgeries().count());
    }

    @Test
    void comesToBeWithTheTransactionOrNotAtAll() {
        UUID alice = Ids.next();
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.ofOneself(Action.EMAIL_CHANGED, alice));
            status.setRollbackOnly();
        });
        audit.record(AuditEntry.ofOneself(Action.PASSWORD_CHANGED, alice));

        assertThat(actions(fact -> fact.key().equals(alice.toString()), 1)).containsExactly("PASSWORD_CHANGED");
    }

    @Test
    void changesOfAPersonAreSealedForThatPersonEvenIfAnAdminMadeThem() {
        UUID alice = Ids.next();
        UUID admin = Ids.next();
        audit.record(AuditEntry.of(Action.ROLE_CHANGED, AuditSubject.user(alice))
                .by(admin)
                .changing("STUDENT", "INSTRUCTOR"));

        JsonNode change = heard(fact -> fact.key().equals(admin.toString()), 1)
                .getFirst()
                .payload()
                .at("/change");

        assertThat(change.at("/sealedFor").asString()).isEqualTo(alice.toString());
        assertThat(open(alice, "audit after", change.at("/after"))).isEqualTo("\"INSTRUCTOR\"");
    }

    @Test
    void holdsNoPersonalDataOfAnErasedPerson() {
        UUID alice = Ids.next();
        Workers.run(
                Set.of(),
                Set.of(alice),
                () -> transaction.execute(status -> {
                    keys.destroy(alice);
                    return status;
                }));

        audit.record(AuditEntry.ofOneself(Action.USER_ERASED, alice).changing("before", "after"));

        JsonNode told =
                heard(fact -> fact.key().equals(alice.toString()), 1).getFirst().payload();
        assertThat(told.at("/change").isNull()).isTrue();
        assertThat(told.at("/origin").isNull()).isTrue();
    }

    @Test
    void refusesASignInThatCannotBeRecorded() {
        Person alice = aPerson(http);
        database.asAdministrator().sql("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'away' using errcode = '08006'; end $$
                """).update();
        database.asAdministrator()
                .sql("create trigger away before insert on outbox for each row execute function refuse()")
                .update();
        try {
            assertThat(login(http, alice.email(), PASSWORD).status()).isGreaterThanOrEqualTo(500);
        } finally {
            database.asAdministrator().sql("drop function refuse cascade").update();
        }

        assertThat(http.as(alice.token()).get("/auth/sessions").json().at("/items"))
                .hasSize(1);
    }

    private Issued signIn(Person person) {
        return Issued.of(login(http, person.email(), PASSWORD).expect(200));
    }

    private static void pretend(Http from, String service) {
        Answer answer = from.post(
                "/internal/service-tokens",
                Map.of("service", service, "secret", "not-the-secret-at-all", "audience", "course-service"));
        answer.expect(401);
    }

    private String open(UUID owner, String purpose, JsonNode sealed) {
        return keys.of(owner).orElseThrow().open(purpose, sealed.asString());
    }

    private List<Fact> heard(Predicate<Fact> which, int atLeast) {
        return await().until(() -> events.heard("audit-events", which), it -> it.size() >= atLeast);
    }

    private List<String> actions(Predicate<Fact> which, int atLeast) {
        return heard(which, atLeast).stream().map(AuditIT::action).toList();
    }

    /** Since the registration, which opened the session of the person's token. */
    private Predicate<Fact> about(Person person) {
        return since(
                person,
                fact -> fact.payload()
                        .at("/subjectId")
                        .asString("")
                        .equals(person.id().toString()));
    }

    private Predicate<Fact> by(Person person) {
        return since(person, fact -> fact.key().equals(person.id().toString()));
    }

    private Predicate<Fact> since(Person person, Predicate<Fact> which) {
        String registered = verifier.verify(person.token()).sessionId();
        return which.and(fact -> !action(fact).equals("SIGNED_IN")
                || !fact.payload().at("/sessionId").asString("").equals(registered));
    }

    private static String action(Fact fact) {
        return fact.payload().at("/action").asString();
    }
}
