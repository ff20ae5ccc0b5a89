package com.academy.auth.privacy.erasure;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.School.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.account.user.EraseAccount;
import com.academy.auth.keys.SealingKeys;
import com.academy.auth.signin.session.StoredSessions;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.EventContract;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class ErasureIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    ApplicationContext context;

    @Autowired
    SealingKeys sealingKeys;

    @Autowired
    Mailbox mailbox;

    @Test
    void leavesAnIdWithoutAPerson() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);
        confirmed(database, alice);
        http.as(alice.token()).post("/auth/mfa/totp", null).expect(201);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        mailbox.awaitLink(alice.email(), "reset-password");
        sealingKeys.of(alice.id());
        http.as(alice.token())
                .patch("/users/me", Map.of("bio", "Of " + alice.email(), "city", "Leeds"))
                .expect(200);
        http.as(Tokens.admin())
                .post(
                        "/organizations/{id}/invitations",
                        Map.of("email", alice.email(), "role", "INSTRUCTOR"),
                        anOrganization(database))
                .expect(201);
        mailbox.goDown();
        try {
            http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);

            erase(alice, PASSWORD).expect(204);
        } finally {
            mailbox.comeUp();
        }

        assertThat(tablesWith(alice.email())).isEmpty();
        assertThat(tablesWith(alice.id().toString()))
                .containsOnly(
                        "erased_person", "erasure", "erasure_receipt", "membership", "sealing_key", "user_account")
                .as("rows that are facts")
                .isNotEmpty();
        assertThat(sealingKeys.of(alice.id())).isEmpty();
        assertThat(redis.keys("*" + alice.id() + "*")).noneMatch(key -> key.contains("session"));
        assertThat(tablesWith(bob.email())).contains("profile");
        await().untilAsserted(() -> assertThat(events.heard("user-profiles", "profile/" + alice.id()))
                .hasSize(2));
        assertThat(events.heard("user-profiles", "profile/" + alice.id()).getLast())
                .returns(true, it -> it.payload().isNull())
                .returns("user.profile-changed.v1", Fact::type)
                .returns(2L, Fact::sequence);
        Fact erased = events.heard("auth-events", "user/" + alice.id()).getLast();
        assertThat(erased.type()).isEqualTo("user.erased.v1");
        EventContract.assertHonoured(erased);
    }

    @Test
    void isRecorded() {
        Person alice = aPerson(http);

        http.as(Tokens.admin()).delete("/users/{id}", alice.id()).expect(204);

        await().untilAsserted(() -> assertThat(events.heard(
                        "audit-events",
                        it -> it.payload()
                                .at("/subjectId")
                                .asString("")
                                .equals(alice.id().toString())))
                .extracting(it -> it.payload().at("/action").asString())
                .contains("USER_ERASED"));
    }

    @Test
    void endsAllSessionsAtOnce() {
        Person alice = aPerson(http);
        var phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));

        erase(alice, PASSWORD).expect(204);

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        refresh(http, phone.refresh()).expectProblem(401, "session-ended");
        await().untilAsserted(() -> http.as(phone.access()).get("/users/me").expect(401));
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void letsTheAddressRegisterAgain() {
        Person alice = aPerson(http);
        erase(alice, PASSWORD).expect(204);

        Answer again = http.post("/auth/register", aRegistration(alice.email())).expect(201);

        assertThat(again.json().at("/user/id").asString())
                .isNotEqualTo(alice.id().toString());
        login(http, alice.email(), PASSWORD).expect(200);
    }

    @Test
    void asksForThePasswordUnlessTheUserHasJustSignedIn() {
        Person alice = aPerson(http);
        signedInBefore(alice, Duration.ofMinutes(6));

        erase(alice, null).expectProblem(422, "proof-required");
        erase(alice, "Wrong-" + PASSWORD).expectProblem(422, "wrong-password");
        login(http, alice.email(), PASSWORD).expect(200);

        signedInBefore(alice, Duration.ofMinutes(-2)); // four minutes ago
        erase(alice, null).expect(204);
    }

    @Test
    void countsWrongPasswords() {
        Person alice = aPerson(http);
        for (int i = 0; i < 5; i++) {
            erase(alice, "Wrong-" + PASSWORD).expectProblem(422, "wrong-password");
        }

        erase(alice, PASSWORD).expectProblem(429, "too-many-failed-sign-ins");

        login(http, alice.email(), PASSWORD).expect(200);
    }

    @Test
    void isForOneselfAndForAdmins() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);

        http.as(bob.token()).delete("/users/{id}", alice.id()).expectProblem(404, "user-not-found");
        http.as(Tokens.organizationAdmin(Ids.next(), Tokens.PUBLIC_ORGANIZATION))
                .delete("/users/{id}", alice.id())
                .expectProblem(404, "user-not-found");
        login(http, alice.email(), PASSWORD).expect(200);

        http.as(Tokens.admin()).delete("/users/{id}", alice.id()).expect(204);

        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        http.as(Tokens.admin()).delete("/users/{id}", alice.id()).expectProblem(404, "user-not-found");
        http.as(Tokens.admin()).delete("/users/{id}", Ids.next()).expectProblem(404, "user-not-found");
        http.as(Tokens.admin()).get("/users/{id}", alice.id()).expectProblem(404, "user-not-found");
    }

    @Test
    void happensOnceHoweverManyAsk() throws Exception {
        Person alice = aPerson(http);
        var answers = AtOnce.call(4, () -> http.as(Tokens.admin()).delete("/users/{id}", alice.id()));

        assertThat(AtOnce.statusesOf(answers)).isSubsetOf(204, 404);
        await().untilAsserted(() -> assertThat(events.heard("auth-events", "user/" + alice.id()))
                .extracting(Fact::type)
                .containsExactly("user.registered.v1", "user.erased.v1"));
    }

    @Test
    void keepsTheLastAdmin() throws Exception {
        Person alice = aPerson(http);
        Person bob = aPerson(http);
        Stream.of(alice, bob)
                .forEach(it -> http.as(Tokens.admin())
                        .patch("/users/" + it.id(), Map.of("role", "ADMIN"))
                        .expect(200));
        List<UUID> others = database.asAdministrator()
                .sql("""
                        update membership set status = 'SUSPENDED'
                        where role = 'ADMIN' and status = 'ACTIVE' and user_id not in (?, ?) returning user_id""")
                .params(alice.id(), bob.id())
                .query(UUID.class)
                .list();
        try {
            var answers = AtOnce.call(Stream.of(alice, bob)
                    .map(it -> (Callable<Answer>) () -> http.as(Tokens.admin()).delete("/users/{id}", it.id()))
                    .toList());

            assertThat(AtOnce.statusesOf(answers)).containsExactlyInAnyOrder(204, 422);
            answers.stream().filter(it -> it.status() == 422).forEach(it -> it.expectProblem(422, "last-admin"));
        } finally {
            others.forEach(id -> database.asAdministrator()
                    .sql("update membership set status = 'ACTIVE' where user_id = ? and role = 'ADMIN'")
                    .param(id)
                    .update());
        }
    }

    @Test
    void showsAdminsWhichServicesHaveAnsweredAndWhichAreOwed() {
        Person alice = aPerson(http);
        http.as(Tokens.admin()).get("/users/{id}/erasure", alice.id()).expectProblem(404, "erasure-not-found");

        erase(alice, PASSWORD).expect(204);

        soon().untilAsserted(() ->
                assertThat(erasure(alice).at("/receipts/0/service").asString()).isEqualTo("auth-service"));
        assertThat(erasure(alice).at("/owed").toString())
                .isEqualTo("[\"course-service\",\"progress-service\",\"analytics-service\"]");
        assertThat(erasure(alice).at("/requestedBy").asString())
                .isEqualTo(alice.id().toString());
        for (String service : List.of("analytics-service", "course-service", "progress-service")) {
            receipt(alice, service);
            receipt(alice, service);
        }
        soon().untilAsserted(() -> assertThat(erasure(alice).at("/owed")).isEmpty());
        assertThat(erasure(alice).at("/receipts")).hasSize(4);
    }

    @Test
    void repeatsTheTombstoneSoThatTheLogForgets(
            @Autowired Erasures erasures,
            @Autowired EraseAccount eraseAccount,
            @Autowired ErasureProperties properties,
            @Autowired Transactions transaction) {
        Person alice = aPerson(http);
        erase(alice, PASSWORD).expect(204);

        repeat(Duration.ofHours(2), erasures, eraseAccount, properties, transaction);
        repeat(Duration.ofHours(4), erasures, eraseAccount, properties, transaction);
        repeat(Duration.ofHours(13), erasures, eraseAccount, properties, transaction);

        await().untilAsserted(() -> assertThat(events.heard("user-profiles", "profile/" + alice.id()))
                .hasSize(3));
        assertThat(events.heard("user-profiles", "profile/" + alice.id()).getLast())
                .returns(true, it -> it.payload().isNull())
                .returns(3L, Fact::sequence);
    }

    private void repeat(
            Duration after,
            Erasures erasures,
            EraseAccount eraseAccount,
            ErasureProperties properties,
            Transactions transaction) {
        new RepeatTombstones(erasures, eraseAccount, properties, transaction, Clock.offset(Clock.systemUTC(), after))
                .repeat();
    }

    private Answer erase(Person person, String password) {
        return http.as(person.token())
                .send(
                        HttpMethod.DELETE,
                        "/users/{id}",
                        password == null ? null : Map.of("password", password),
                        person.id());
    }

    private void signedInBefore(Person person, Duration ago) {
        StoredSessions.age(context, person.id(), ago);
    }

    private void receipt(Person person, String service) {
        events.send(TestEvents.fact(
                        "personal-data.erased.v1",
                        "personal-data/" + person.id(),
                        1,
                        person.id(),
                        Map.of("userId", person.id(), "service", service, "erasedAt", "2026-01-15T09:30:01Z"))
                .from(service));
    }

    private JsonNode erasure(Person person) {
        return http.as(Tokens.admin())
                .get("/users/{id}/erasure", person.id())
                .expect(200)
                .json();
    }

    /** The tables of which any row has the text in any column. */
    private List<String> tablesWith(String text) {
        var administrator = database.asAdministrator();
        return administrator
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> administrator
                        .sql("select exists (select from %s as t where t::text like ?)".formatted(table))
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .filter(table -> !List.of("outbox", "stream_progress").contains(table)
                        || text.contains("@")) // events in the outbox, and their progress
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }
}
