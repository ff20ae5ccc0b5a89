package com.academy.auth.admission.invitation;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.Mailbox.Mail;
import com.academy.auth.School;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class InvitationsIT {

    private static final String PAGE = "invitation";

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    School school;
    Http head;

    @BeforeEach
    void ours() {
        school = aSchool(http, "Harbour School");
        head = school.head();
    }

    @Test
    void makesAUserWithAnAccountAMemberWhoCanSwitch() {
        Person alice = aPerson(http);
        invite(alice.email(), "INSTRUCTOR").expect(201);
        Mail mail = mailbox.awaitLink(alice.email(), PAGE);
        assertThat(mail.subject()).as("her address is not confirmed").isEqualTo("You are invited to Academy");
        assertThat(mail.text() + mail.html()).doesNotContain("Harbour School", "Ada");

        JsonNode seen =
                http.get("/auth/invitations/" + mail.token()).expect(200).json();
        assertThat(seen.at("/organizationName").asString()).isEqualTo("Harbour School");
        assertThat(seen.at("/role").asString()).isEqualTo("INSTRUCTOR");
        accept(alice, mail).expect(200);

        JsonNode switched = http.post(
                        "/auth/refresh?organization=" + school.id(),
                        Map.of("refreshToken", alice.tokens().refresh()))
                .expect(200)
                .json();
        assertThat(switched.at("/user/role").asString()).isEqualTo("INSTRUCTOR");
        assertThat(http.as(alice.token())
                        .get("/users/me")
                        .json()
                        .at("/emailVerified")
                        .asBoolean())
                .as("the link had come to that address")
                .isTrue();
        assertThat(states()).containsExactly("ACCEPTED");
    }

    @Test
    void answersAgainOnlyToThePersonWhoAcceptedIt() {
        Person alice = aPerson(http);
        Person mallory = aPerson(http);
        invite(alice.email(), "STUDENT").expect(201);
        Mail mail = mailbox.awaitLink(alice.email(), PAGE);

        Answer first = accept(alice, mail).expect(200);
        Answer again = accept(alice, mail).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        await().untilAsserted(() -> assertThat(acceptancesOf(alice.id()))
                .as("recorded once")
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.organization()).isEqualTo(school.id());
                    assertThat(fact.payload().at("/facts/after/role").asString())
                            .isEqualTo("STUDENT");
                }));
        accept(mallory, mail).expectProblem(422, "link-not-valid");
        head.delete(member(alice)).expect(204);
        acceptSignedInAgain(alice, mail).expectProblem(422, "link-not-valid");
    }

    @Test
    void doesNotOverrideALaterDecision() {
        for (String decision : List.of("SUSPENDED", "ENDED")) {
            Person alice = aPerson(http);
            school.add(alice, "STUDENT").expect(201);
            invite(alice.email(), "INSTRUCTOR").expect(201);
            Mail mail = mailbox.awaitLink(alice.email(), PAGE);

            if (decision.equals("ENDED")) {
                head.delete(member(alice)).expect(204);
            } else {
                head.patch(member(alice), Map.of("status", decision)).expect(200);
            }

            acceptSignedInAgain(alice, mail).expectProblem(422, "link-not-valid");
            assertThat(states()).first().isEqualTo("REVOKED");
            assertThat(memberships(alice, "status")).containsExactly("ACTIVE", decision);
        }
    }

    @Test
    void isVoidAfterALaterDecisionAlsoWhereItStayedOpen() {
        Person alice = aPerson(http);
        school.add(alice, "STUDENT").expect(201);
        invite(alice.email(), "ORGANIZATION_ADMIN").expect(201);
        Mail mail = mailbox.awaitLink(alice.email(), PAGE);
        head.patch(member(alice), Map.of("role", "INSTRUCTOR")).expect(200);
        database.asAdministrator()
                .sql("update invitation set revoked_at = null where organization_id = ?")
                .param(school.id())
                .update();

        acceptSignedInAgain(alice, mail).expectProblem(422, "link-not-valid");

        assertThat(memberships(alice, "role")).containsExactly("STUDENT", "INSTRUCTOR");
    }

    @Test
    void admitsAPersonWhomAnAdminInvitesAfterTheDecision() {
        Person alice = aPerson(http);
        school.add(alice, "INSTRUCTOR").expect(201);
        head.delete(member(alice)).expect(204);

        invite(alice.email(), "STUDENT").expect(201);
        acceptSignedInAgain(alice, mailbox.awaitLink(alice.email(), PAGE)).expect(200);

        assertThat(memberships(alice, "role")).containsExactly("STUDENT", "STUDENT");
    }

    @Test
    void neverLowersARole() {
        Person alice = aPerson(http);
        school.add(alice, "ORGANIZATION_ADMIN").expect(201);
        invite(alice.email(), "STUDENT").expect(201);

        acceptSignedInAgain(alice, mailbox.awaitLink(alice.email(), PAGE)).expectProblem(409, "already-member");

        assertThat(memberships(alice, "role")).containsExactly("STUDENT", "ORGANIZATION_ADMIN");
    }

    @Test
    void namesTheOrganizationWhereTheAddressIsConfirmed() {
        Person alice = confirmed(database, aPerson(http));

        invite(alice.email(), "INSTRUCTOR").expect(201);

        assertThat(mailbox.awaitLink(alice.email(), PAGE).subject()).isEqualTo("You are invited to Harbour School");
    }

    @Test
    void areLimitedForOneAddressOverAllOrganizations() {
        String email = anEmail();
        School other = aSchool(http, "Locked: http://evil.example");
        for (int i = 0; i < 5; i++) {
            other.head()
                    .post("/organizations/{id}/invitations", Map.of("email", email, "role", "STUDENT"), other.id())
                    .expect(201);
        }

        Answer more = invite(email, "INSTRUCTOR").expectProblem(429, "too-many-mails");

        assertThat(Integer.parseInt(more.headers().getFirst("Retry-After"))).isBetween(3500, 3601);
        await().until(() -> mailbox.of(email).size() == 5);
        assertThat(mailbox.of(email)).noneMatch(mail -> (mail.subject() + mail.text()).contains("evil.example"));
        assertThat(states()).isEmpty();
    }

    @Test
    void registersAPersonWithoutAnAccountInTheOrganizationThatInvites() {
        String email = anEmail();
        invite(email, "STUDENT").expect(201);
        Mail mail = mailbox.awaitLink(email, PAGE);
        Map<String, Object> registration = aRegistration(email);
        registration.put("invitation", mail.token());
        registration.put("role", "INSTRUCTOR");

        JsonNode registered =
                http.post("/auth/register", registration).expect(201).json();

        assertThat(registered.at("/user/organizationId").asString())
                .isEqualTo(school.id().toString());
        assertThat(registered.at("/user/role").asString())
                .as("the invitation's, whatever they ask for")
                .isEqualTo("STUDENT");
        JsonNode me = http.as(registered.at("/accessToken").asString())
                .get("/users/me")
                .expect(200)
                .json();
        assertThat(me.at("/emailVerified").asBoolean()).isTrue();
        assertThat(me.at("/memberships")).hasSize(1);
        var person = UUID.fromString(registered.at("/user/id").asString());
        await().untilAsserted(() -> assertThat(acceptancesOf(person)).hasSize(1));
    }

    @Test
    void isForTheAddressItWasSentTo() {
        String email = anEmail();
        invite(email, "ORGANIZATION_ADMIN").expect(201);
        Mail mail = mailbox.awaitLink(email, PAGE);
        Person mallory = aPerson(http);
        Map<String, Object> registration = aRegistration(anEmail());
        registration.put("invitation", mail.token());

        accept(mallory, mail).expectProblem(422, "invitation-for-another-address");
        http.post("/auth/register", registration).expectProblem(422, "invitation-for-another-address");

        assertThat(states()).containsExactly("OPEN");
        assertThat(http.as(Tokens.admin()).get("/users/" + mallory.id()).json().at("/memberships"))
                .hasSize(1);
    }

    @Test
    void opensNothingOnceRevokedOrExpired() {
        String email = anEmail();
        String id = invite(email, "STUDENT").json().at("/id").asString();
        Mail mail = mailbox.awaitLink(email, PAGE);
        String path = school.path("/invitations/" + id);

        http.as(Tokens.organizationAdmin(Ids.next(), Ids.next()))
                .delete(path)
                .expectProblem(404, "organization-not-found");
        head.delete(path).expect(204);
        head.delete(path).expectProblem(404, "invitation-not-found");
        http.get("/auth/invitations/" + mail.token()).expectProblem(422, "link-not-valid");
        http.get("/auth/invitations/no-token").expectProblem(422, "link-not-valid");

        invite(email, "STUDENT").expect(201);
        await().until(() -> mailbox.of(email).size() == 2);
        String second = mailbox.awaitLink(email, PAGE).token();
        database.asAdministrator()
                .sql("update invitation set expires_at = now() - interval '1 second' where organization_id = ?")
                .param(school.id())
                .update();
        http.get("/auth/invitations/" + second).expectProblem(422, "link-not-valid");
        assertThat(states()).containsExactly("EXPIRED", "REVOKED");
    }

    @Test
    void isRenewedWhenAskedForAgain() {
        String email = anEmail();
        String first = invite(email, "STUDENT").json().at("/id").asString();
        String second = invite(email, "INSTRUCTOR").json().at("/id").asString();

        assertThat(second).isEqualTo(first);
        await().until(() -> mailbox.of(email).size() == 2);
        assertThat(http.get("/auth/invitations/"
                                + mailbox.awaitLink(email, PAGE).token())
                        .json()
                        .at("/role")
                        .asString())
                .isEqualTo("INSTRUCTOR");
        assertThat(states()).containsExactly("OPEN");
    }

    @Test
    void isAcceptedOnceHoweverManyTryAtOnce() throws Exception {
        Person alice = aPerson(http);
        invite(alice.email(), "STUDENT").expect(201);
        Mail mail = mailbox.awaitLink(alice.email(), PAGE);

        var answers = AtOnce.call(5, () -> accept(alice, mail));

        assertThat(AtOnce.statusesOf(answers)).containsOnly(200);
        assertThat(database.asAdministrator()
                        .sql("select sequence from membership where user_id = ? and organization_id = ?")
                        .params(alice.id(), school.id())
                        .query(Long.class)
                        .single())
                .as("announced once")
                .isEqualTo(1);
    }

    @Test
    void staysWithinTheOrganization() {
        UUID elsewhere = Ids.next();
        head.post("/organizations/" + elsewhere + "/invitations", Map.of("email", anEmail(), "role", "STUDENT"))
                .expectProblem(404, "organization-not-found");
        head.get("/organizations/" + elsewhere + "/invitations").expectProblem(404, "organization-not-found");
        invite(anEmail(), "ADMIN").expectProblem(400, "invalid-request");
        invite("no address", "STUDENT").expectProblem(400, "invalid-request");
    }

    @Test
    void grantsNoOtherRoleByThePoliciesAlone() {
        Person alice = aPerson(http);
        String id = invite(alice.email(), "STUDENT").json().at("/id").asString();

        assertThat(becomes(alice, id, school.id(), Role.STUDENT)).isEqualTo(1);
        for (Role role : List.of(Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> becomes(aPerson(http), id, school.id(), role))
                    .havingRootCause()
                    .withMessageContaining("row-level security");
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> becomes(aPerson(http), "", school.id(), Role.STUDENT))
                .havingRootCause()
                .withMessageContaining("row-level security");
        int seen = database.asWeb(
                alice.id(),
                Tokens.PUBLIC_ORGANIZATION,
                Role.STUDENT,
                web -> web.sql("select count(*) from invitation")
                        .query(Integer.class)
                        .single());
        assertThat(seen).as("whoever presents none sees none").isZero();
    }

    private int becomes(Person person, String invitation, UUID organization, Role role) {
        return database.asWeb(person.id(), Tokens.PUBLIC_ORGANIZATION, Role.STUDENT, web -> {
            web.sql("select set_config('academy.presented_invitation', ?, true)")
                    .param(invitation)
                    .query()
                    .singleValue();
            return web.sql("""
                            insert into membership
                                (membership_id, user_id, organization_id, role, joined_at, version, sequence)
                            values (?, ?, ?, ?, now(), 0, 0)""")
                    .params(Ids.next(), person.id(), organization, role.name())
                    .update();
        });
    }

    private List<Fact> acceptancesOf(UUID person) {
        return events.heard(
                "audit-events",
                fact -> fact.key().equals(person.toString())
                        && fact.payload().at("/action").asString().equals("INVITATION_ACCEPTED"));
    }

    private Answer invite(String email, String role) {
        return head.post(school.path("/invitations"), Map.of("email", email, "role", role));
    }

    private String member(Person person) {
        return school.path("/members/" + person.id());
    }

    private List<String> memberships(Person person, String what) {
        return database.asAdministrator()
                .sql("select %s from membership where user_id = ? order by joined_at".formatted(what))
                .param(person.id())
                .query(String.class)
                .list();
    }

    private Answer accept(Person person, Mail mail) {
        return accept(person.token(), mail);
    }

    /** After a decision about a member: it has their tokens made anew. */
    private Answer acceptSignedInAgain(Person person, Mail mail) {
        String access = login(http, person.email(), PASSWORD)
                .expect(200)
                .json()
                .at("/accessToken")
                .asString();
        return accept(access, mail);
    }

    private Answer accept(String access, Mail mail) {
        return http.as(access).post("/auth/invitations/" + mail.token() + "/accept", null);
    }

    private List<String> states() {
        return head.get(school.path("/invitations"))
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/state").asString())
                .toList();
    }
}
