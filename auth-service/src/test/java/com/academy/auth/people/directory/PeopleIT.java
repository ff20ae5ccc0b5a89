package com.academy.auth.people.directory;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.AuthFixtures.registered;
import static com.academy.auth.School.anOrganization;
import static com.academy.auth.School.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class PeopleIT {

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Test
    void findsPeopleByWhatTheyAreCalledAndWrittenTo() {
        String word = "zq" + UUID.randomUUID().toString().substring(0, 8);
        Person grace = named("Grace", "O'" + word.toUpperCase() + " 100%");
        named("Other", "Person");

        assertThat(found("?text=" + word)).containsExactly(grace.id());
        assertThat(found("?text={a}", "grace o'" + word + " 100%")).containsExactly(grace.id());
        assertThat(found("?text=" + grace.email())).containsExactly(grace.id());
        assertThat(found("?text={a}", word + "_100")).as("_ is no wildcard").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Jürgen, Müller, muller",
        "Jürgen, Müller, MÜLLER",
        "Jürgen, Müller, Müller Jürgen",
        "Jürgen, Müller, jurg mull",
        "José, Pérez, Jose\u0301",
        "Jose\u0301, Pérez, josé perez",
        "Jane, O’Brien, o'brien",
        "Jane, O'Brien, o’brien",
        "Jane, O’Brien, OBRIEN jane",
        "İpek, Yıldız, ipek yildiz",
        "Ipek, Yildiz, İPEK YILDIZ",
        "Ipek, Yildiz, ıpek yıldız",
        "Νίκος, Παπαδόπουλος, ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ",
        "ΝΙΚΟΣ, Papadopoulos, νίκος",
        "Anna, Weiß, WEISS",
        "Łukasz, Ørsted, lukasz orsted",
        "Ada, King, \u00A0ada\u3000king\u200B",
        "Hangul, 한국, 한국",
    })
    void findsPeopleHoweverTheirNamesAreTyped(String first, String last, String asked) {
        String word = "zn" + UUID.randomUUID().toString().substring(0, 8);
        Person person = named(first, last + " " + word);

        assertThat(found("?text={text}", asked + " " + word)).containsExactly(person.id());
        assertThat(found("?text={text}", word + " " + asked)).containsExactly(person.id());
        assertThat(found("?text={text}", word + " " + asked + "x")).isEmpty();
    }

    @Test
    void filtersByRoleStatusAndOrganization() {
        String word = "zf" + UUID.randomUUID().toString().substring(0, 8);
        Person student = named("Student", word);
        Person instructor = named("Instructor", word, "INSTRUCTOR");
        UUID school = anOrganization(database);
        join(database, student, school, Role.ORGANIZATION_ADMIN, "ACTIVE");
        http.as(Tokens.admin())
                .patch("/users/" + instructor.id(), Map.of("status", "SUSPENDED"))
                .expect(200);

        assertThat(found("?text=" + word + "&role=INSTRUCTOR")).containsExactly(instructor.id());
        assertThat(found("?text=" + word + "&status=ACTIVE")).containsExactly(student.id());
        assertThat(found("?text=" + word + "&organization=" + school)).containsExactly(student.id());
        assertThat(found("?text=" + word + "&role=STUDENT&organization=" + school))
                .as("the role is that in the organisation")
                .isEmpty();
        assertThat(found("?text=" + word)).containsExactly(instructor.id(), student.id());
    }

    @Test
    void showsTheListInPages() {
        String word = "zp" + UUID.randomUUID().toString().substring(0, 8);
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(named("Page", word).id());
        }

        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = http.as(Tokens.admin())
                    .get("/users?limit=2&text=" + word + cursor)
                    .expect(200)
                    .json();
            page.at("/items")
                    .forEach(it -> seen.add(UUID.fromString(it.at("/id").asString())));
            JsonNode next = page.at("/nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(made);
    }

    @Test
    void showsAnOrganizationsAdminItsMembersOnly() {
        UUID school = anOrganization(database);
        Person member = aPerson(http);
        Person stranger = aPerson(http);
        Person former = aPerson(http);
        join(database, member, school, Role.STUDENT, "ACTIVE");
        join(database, former, school, Role.STUDENT, "ACTIVE");
        end(former, school);
        Http head = http.as(Tokens.organizationAdmin(Ids.next(), school));

        JsonNode list = head.get("/users?organization=" + Tokens.PUBLIC_ORGANIZATION)
                .expect(200)
                .json();

        assertThat(list.at("/items")).hasSize(1);
        assertThat(list.at("/items/0/id").asString()).isEqualTo(member.id().toString());
        assertThat(list.at("/items/0/memberships"))
                .as("that they belong to others is none of its business")
                .hasSize(1);
        head.get("/users/" + member.id()).expect(200);
        head.get("/users/" + stranger.id()).expectProblem(404, "user-not-found");
        head.get("/users/" + former.id()).expectProblem(404, "user-not-found");
    }

    @Test
    void showsAnOrganizationsAdminItsMembersOnlyByThePoliciesAlone() {
        UUID school = anOrganization(database);
        Person member = aPerson(http);
        Person former = aPerson(http);
        aPerson(http);
        join(database, member, school, Role.STUDENT, "ACTIVE");
        join(database, former, school, Role.STUDENT, "ACTIVE");
        end(former, school);

        for (String table : List.of("user_account", "profile")) {
            assertThat(seen(table, school, Role.ORGANIZATION_ADMIN)).as(table).containsExactly(member.id());
            assertThat(seen(table, school, Role.INSTRUCTOR)).as(table).isEmpty();
            assertThat(seen(table, Tokens.PUBLIC_ORGANIZATION, Role.ADMIN))
                    .as(table)
                    .contains(member.id(), former.id());
        }
        assertThat(seen("credential", Tokens.PUBLIC_ORGANIZATION, Role.ADMIN)).isEmpty();
        int changed = database.asWeb(
                Ids.next(),
                school,
                Role.ORGANIZATION_ADMIN,
                web -> web.sql("update user_account set status = 'SUSPENDED'").update());
        assertThat(changed).as("accounts are the platform's to suspend").isZero();
    }

    @Test
    void exportsForASpreadsheetWithoutFormulas() {
        String word = "zx" + UUID.randomUUID().toString().substring(0, 8);
        Person person = named("=cmd|' /C calc'!A0", word + ", \"quoted\"");

        Answer answer = http.as(Tokens.admin())
                .with(HttpHeaders.ACCEPT, "text/csv")
                .get("/users?text=" + word)
                .expect(200);

        assertThat(answer.headers().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(answer.headers().getContentDisposition().getFilename()).isEqualTo("people.csv");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFFid,email,emailVerified,");
        assertThat(lines.getLast())
                .startsWith(person.id() + "," + person.email() + ",false,'=cmd|' /C calc'!A0,\"" + word
                        + ", \"\"quoted\"\"\",ACTIVE,")
                .endsWith(",Public: STUDENT");
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, account-suspended", "INACTIVE, account-inactive"})
    void shutsOutAnInactiveUserAndAdmitsThemAgain(String status, String code) {
        Person alice = aPerson(http);

        JsonNode changed = http.as(Tokens.admin())
                .patch("/users/" + alice.id(), Map.of("status", status))
                .expect(200)
                .json();

        assertThat(changed.at("/status").asString()).isEqualTo(status);
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> http.as(alice.token()).get("/users/me").expectProblem(401, "invalid-token"));
        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        login(http, alice.email(), PASSWORD).expectProblem(401, code);
        login(http, alice.email(), "Wrong-password-1").expectProblem(401, "wrong-credentials");

        http.as(Tokens.admin())
                .patch("/users/" + alice.id(), Map.of("status", "ACTIVE"))
                .expect(200);
        login(http, alice.email(), PASSWORD).expect(200);
        awaitFacts("user/" + alice.id(), "user.status-changed.v1", "status", status, "ACTIVE");
    }

    @Test
    void approvesInstructorsWhereTheSettingsAskForIt() {
        Person boss = aPerson(http);
        Http settings = http.as(Tokens.admin(boss.id()));
        settings.patch("/settings", Map.of("security", Map.of("instructorsNeedApproval", true)))
                .expect(200);
        try {
            String email = anEmail();
            Map<String, Object> registration = aRegistration(email);
            registration.put("role", "INSTRUCTOR");

            JsonNode registered =
                    http.post("/auth/register", registration).expect(201).json();

            UUID id = UUID.fromString(registered.at("/user/id").asString());
            assertThat(registered.at("/status").asString()).isEqualTo("PENDING");
            assertThat(registered.at("/accessToken").isMissingNode()).isTrue();
            login(http, email, PASSWORD).expectProblem(401, "account-pending");
            http.post("/auth/register", aRegistration(anEmail())).expect(201);
            assertThat(found("?status=PENDING&text=" + email)).containsExactly(id);

            http.as(Tokens.admin())
                    .patch("/users/" + id, Map.of("status", "ACTIVE"))
                    .expect(200);

            login(http, email, PASSWORD).expect(200);
            await().until(() ->
                    mailbox.of(email).stream().anyMatch(mail -> mail.subject().equals("Your account is approved")));
        } finally {
            settings.patch("/settings", Map.of("security", Map.of("instructorsNeedApproval", false)))
                    .expect(200);
        }
    }

    @Test
    void givesANewRoleToTheTokensFromNowOn() {
        Person alice = aPerson(http);

        http.as(Tokens.admin())
                .patch("/users/" + alice.id(), Map.of("role", "INSTRUCTOR"))
                .expect(200);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> http.as(alice.token()).get("/users/me").expectProblem(401, "invalid-token"));
        JsonNode renewed = refresh(http, alice.tokens().refresh()).expect(200).json();
        assertThat(renewed.at("/user/role").asString())
                .as("the session goes on in the new role")
                .isEqualTo("INSTRUCTOR");
        http.as(renewed.at("/accessToken").asString()).get("/users/me").expect(200);
        awaitFacts("membership/" + membershipOf(alice), "membership.changed.v1", "role", "STUDENT", "INSTRUCTOR");
    }

    @Test
    void makesAnAccountWhoseOwnerChoosesThePassword() {
        String email = anEmail();

        Answer made = http.as(Tokens.admin())
                .post("/users", Map.of("email", email, "firstName", "Mae", "lastName", "Jemison", "role", "INSTRUCTOR"))
                .expect(201);

        UUID id = UUID.fromString(made.json().at("/id").asString());
        assertThat(made.headers().getLocation()).hasToString("/api/v1/users/" + id);
        assertThat(made.json().at("/emailVerified").asBoolean()).isFalse();
        assertThat(made.json().at("/memberships/0/role").asString()).isEqualTo("INSTRUCTOR");
        login(http, email, PASSWORD).expectProblem(401, "wrong-credentials");
        String token = mailbox.awaitLink(email, "account-made").token();
        http.post("/auth/reset-password", Map.of("token", token, "password", PASSWORD))
                .expect(204);
        JsonNode signedIn = login(http, email, PASSWORD).expect(200).json();
        assertThat(signedIn.at("/user/role").asString()).isEqualTo("INSTRUCTOR");
        http.post("/auth/reset-password", Map.of("token", token, "password", "Another-Heron-12"))
                .expectProblem(422, "link-not-valid");
        http.as(Tokens.admin())
                .post("/users", Map.of("email", email, "firstName", "Mae", "lastName", "Twice", "role", "STUDENT"))
                .expectProblem(409, "email-taken");
        awaitFacts("user/" + id, "user.registered.v1", "role", "INSTRUCTOR");
    }

    @Test
    void letsAnOrganizationsAdminMakeOnlyItsPeople() {
        UUID school = anOrganization(database);
        Http head = http.as(Tokens.organizationAdmin(Ids.next(), school));
        Map<String, Object> person = Map.of("email", anEmail(), "firstName", "A", "lastName", "B", "role", "STUDENT");

        JsonNode made = head.post("/users", person).expect(201).json();

        assertThat(made.at("/memberships/0/organizationId").asString()).isEqualTo(school.toString());
        assertThat(made.at("/memberships")).hasSize(1);
        head.post("/users", Map.of("email", anEmail(), "firstName", "A", "lastName", "B", "role", "ADMIN"))
                .expectProblem(403, "not-yours-to-give");
        head.with("X-Organization", Tokens.PUBLIC_ORGANIZATION.toString())
                .post("/users", person)
                .expectProblem(400, "organization-not-yours-to-name");
    }

    @Test
    void keepsAnAdminHoweverManyDemoteEachOther() throws Exception {
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
            var answers = AtOnce.call(List.<Callable<Answer>>of(
                    () -> http.as(Tokens.admin()).patch("/users/" + bob.id(), Map.of("role", "STUDENT")),
                    () -> http.as(Tokens.admin()).patch("/users/" + alice.id(), Map.of("status", "SUSPENDED"))));

            assertThat(AtOnce.statusesOf(answers)).containsExactlyInAnyOrder(200, 422);
            answers.stream().filter(it -> it.status() == 422).forEach(it -> it.expectProblem(422, "last-admin"));
        } finally {
            others.forEach(id -> database.asAdministrator()
                    .sql("update membership set status = 'ACTIVE' where user_id = ? and role = 'ADMIN'")
                    .param(id)
                    .update());
        }
    }

    @Test
    void refusesAnAdminInAnOrganizationThatIsNotThePlatforms() {
        UUID school = anOrganization(database);
        Person alice = aPerson(http);
        join(database, alice, school, Role.STUDENT, "ACTIVE");

        http.as(Tokens.admin())
                .with("X-Organization", school.toString())
                .patch("/users/" + alice.id(), Map.of("role", "ADMIN"))
                .expectProblem(422, "admins-are-the-platforms");
        http.as(Tokens.admin())
                .with("X-Organization", school.toString())
                .patch("/users/" + alice.id(), Map.of("role", "INSTRUCTOR"))
                .expect(200);
        http.as(Tokens.admin())
                .patch("/users/" + Ids.next(), Map.of("role", "STUDENT"))
                .expectProblem(404, "member-not-found");
        http.as(Tokens.admin())
                .patch("/users/" + Ids.next(), Map.of("status", "ACTIVE"))
                .expectProblem(404, "user-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?role=ROOT", "?status=GONE", "?organization=none", "?limit=0", "?cursor=x", "?cursor=YWJj"})
    void refusesQuestionsThatAreNone(String query) {
        http.as(Tokens.admin()).get("/users" + query).expectProblem(400, "invalid-request");
        http.as(Tokens.admin()).get("/users?text=" + "x".repeat(201)).expectProblem(400, "invalid-request");
        http.as(Tokens.admin())
                .patch("/users/" + Ids.next(), Map.of("status", "PENDING"))
                .expectProblem(400, "invalid-request");
        http.as(Tokens.admin())
                .patch("/users/" + Ids.next(), Map.of("role", "SERVICE"))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void recordsActorChangeAndUser() {
        Person alice = aPerson(http);
        UUID admin = Ids.next();

        http.as(Tokens.admin(admin))
                .patch("/users/" + alice.id(), Map.of("role", "STUDENT", "status", "ACTIVE"))
                .expect(200); // as it is: nothing to record
        http.as(Tokens.admin(admin))
                .patch("/users/" + alice.id(), Map.of("role", "INSTRUCTOR", "status", "SUSPENDED"))
                .expect(200);
        http.as(Tokens.admin(admin))
                .delete("/organizations/" + Tokens.PUBLIC_ORGANIZATION + "/members/" + alice.id())
                .expect(204);

        await().untilAsserted(() -> assertThat(events.heard("audit-events", _ -> true))
                .extracting(TestEvents.Fact::payload)
                .filteredOn(
                        it -> it.at("/subjectId").asString("").equals(alice.id().toString())
                                && it.at("/actorId").asString("").equals(admin.toString()))
                .extracting(it -> it.at("/action").asString())
                .containsExactly("ROLE_CHANGED", "STATUS_CHANGED", "STATUS_CHANGED"));
    }

    private Person named(String first, String last) {
        return named(first, last, "STUDENT");
    }

    private Person named(String first, String last, String role) {
        Map<String, Object> registration = aRegistration(anEmail());
        registration.put("firstName", first);
        registration.put("lastName", last);
        registration.put("role", role);
        return registered(http, registration);
    }

    private List<UUID> found(String query, Object... variables) {
        List<UUID> ids = new ArrayList<>();
        http.as(Tokens.admin())
                .get("/users" + query, variables)
                .expect(200)
                .json()
                .at("/items")
                .forEach(it -> ids.add(UUID.fromString(it.at("/id").asString())));
        return ids;
    }

    private UUID membershipOf(Person person) {
        return database.asAdministrator()
                .sql("select membership_id from membership where user_id = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
    }

    private void end(Person person, UUID organization) {
        database.asAdministrator()
                .sql("update membership set status = 'ENDED' where user_id = ? and organization_id = ?")
                .params(person.id(), organization)
                .update();
    }

    private List<UUID> seen(String table, UUID organization, Role role) {
        return database.asWeb(
                Ids.next(),
                organization,
                role,
                web -> web.sql("select user_id from " + table).query(UUID.class).list());
    }

    private void awaitFacts(String subject, String type, String member, String... values) {
        await().untilAsserted(() -> assertThat(events.heard("auth-events", subject))
                .filteredOn(fact -> fact.type().equals(type))
                .extracting(fact -> fact.payload().at("/" + member).asString())
                .containsExactly(values));
    }
}
