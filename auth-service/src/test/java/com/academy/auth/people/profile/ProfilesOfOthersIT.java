package com.academy.auth.people.profile;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.refresh;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.School;
import com.academy.auth.keys.SealingKeys;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /users/{id}}, as the person and as others reach it. */
@AuthServiceTest
class ProfilesOfOthersIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Autowired
    SealingKeys keys;

    School school;
    Person ada;
    String path;

    @BeforeEach
    void somebodyOfASchool() {
        school = aSchool(http);
        Person joining = aPerson(http);
        school.add(joining, "STUDENT").expect(201);
        Answer renewed = refresh(http, joining.tokens().refresh()).expect(200); // joining has revoked the token
        ada = new Person(joining.id(), joining.email(), Issued.of(renewed));
        path = "/users/" + ada.id();
        asAda().patch("/users/me", details()).expect(200);
    }

    @Test
    void isOnesOwnWhicheverWayOneAsks() {
        JsonNode me = asAda().get("/users/me").expect(200).json();

        Answer byId = asAda().get(path).expect(200);

        assertThat(byId.json()).isEqualTo(me);
        assertThat(byId.headers().getETag())
                .isEqualTo(asAda().get("/users/me").headers().getETag());
        assertThat(me.at("/phone").asString()).isEqualTo("+442079460018");
        assertThat(me.at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(me.at("/role").asString()).isEqualTo("STUDENT");
        assertThat(me.at("/organizationId").asString()).isEqualTo(Tokens.PUBLIC_ORGANIZATION.toString());
        assertThat(me.at("/memberships"))
                .extracting(it -> it.at("/organizationId").asString())
                .containsExactly(
                        Tokens.PUBLIC_ORGANIZATION.toString(), school.id().toString());
    }

    @Test
    void isEditedByIdAsByMe() {
        String seen = asAda().get(path).headers().getETag();

        JsonNode edited = asAda().with(HttpHeaders.IF_MATCH, seen)
                .patch(path, Map.of("lastName", "King", "city", "Ockham"))
                .expect(200)
                .json();

        assertThat(edited.at("/lastName").asString()).isEqualTo("King");
        assertThat(edited.at("/city").asString()).isEqualTo("Ockham");
        assertThat(edited.at("/address").asString()).as("what is absent stays").isEqualTo("12 St James's Square");
        assertThat(asAda().get("/users/me").json()).isEqualTo(edited);
        asAda().with(HttpHeaders.IF_MATCH, seen)
                .patch(path, Map.of("city", "Paris"))
                .expectProblem(409, "stale-version");
        asAda().patch(path, Map.of("country", "Utopia")).expectProblem(400, "invalid-request");
        asAda().patch(path, Map.of("email", "x@example.org")).expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "INSTRUCTOR", "ORGANIZATION_ADMIN"})
    void leavesRoleAndStatusToAdmins(Role role) {
        Person bob = aPerson(http);
        Http self = http.as(Tokens.person(role, bob.id(), school.id()));

        for (String own : List.of("/users/" + bob.id(), "/users/me")) {
            self.patch(own, Map.of("role", "INSTRUCTOR", "city", "Paris")).expectProblem(403, "not-yours-to-decide");
            self.patch(own, Map.of("status", "ACTIVE", "city", "Paris")).expectProblem(403, "not-yours-to-decide");
        }

        JsonNode asBefore = http.as(Tokens.admin()).get("/users/" + bob.id()).json();
        assertThat(asBefore.at("/city").isNull()).isTrue();
        assertThat(asBefore.at("/role").asString()).isEqualTo("STUDENT");
    }

    @Test
    void isShownWholeToPlatformAdmins() {
        JsonNode shown = http.as(Tokens.admin()).get(path).expect(200).json();

        assertThat(shown).isEqualTo(asAda().get(path).json());
        JsonNode inSchool = http.as(Tokens.admin())
                .with("X-Organization", school.id().toString())
                .get(path)
                .expect(200)
                .json();
        assertThat(inSchool.at("/organizationId").asString())
                .isEqualTo(school.id().toString());
        assertThat(http.as(Tokens.admin())
                        .with("X-Organization", Ids.next().toString())
                        .get(path)
                        .expect(200)
                        .json()
                        .at("/role")
                        .isNull())
                .as("she is no member there")
                .isTrue();
    }

    @Test
    void isShownToAnOrganizationsAdminWithoutWhatThePersonSaysOfThemselves() {
        Answer seen = school.head().get(path).expect(200);

        assertThat(seen.json().at("/email").asString()).isEqualTo(ada.email());
        assertThat(seen.json().at("/role").asString()).isEqualTo("STUDENT");
        assertThat(seen.json().at("/memberships")).hasSize(1);
        for (String detail : details().keySet()) {
            assertThat(seen.json().has(detail)).as(detail).isFalse();
        }
        assertThat(seen.body()).doesNotContain("7946", "1990", "Square", "London", "loom");
        assertThat(seen.headers().getETag()).as("there is nothing to edit").isNull();
    }

    @Test
    void doesNotExistForOtherCallers() {
        Person eve = aPerson(http);
        Http otherHead = aSchool(http).head();
        Http classmate = http.as(Tokens.student(eve.id(), school.id()));
        Http teacher = http.as(Tokens.instructor(Ids.next(), school.id()));

        for (Http other : List.of(http.as(eve.token()), classmate, teacher, otherHead)) {
            other.get(path).expectProblem(404, "user-not-found");
            other.patch(path, Map.of("city", "Paris")).expectProblem(404, "user-not-found");
            other.patch(path, Map.of("role", "ADMIN")).expectProblem(404, "user-not-found");
        }
        school.head().patch(path, Map.of("city", "Paris")).expectProblem(404, "user-not-found");
        http.get(path).expectProblem(401, "not-signed-in");
        http.patch(path, Map.of("city", "Paris")).expectProblem(401, "not-signed-in");
        http.as(Tokens.admin()).get("/users/" + Ids.next()).expectProblem(404, "user-not-found");
        http.as(Tokens.admin())
                .patch("/users/" + Ids.next(), Map.of("city", "Paris"))
                .expectProblem(404, "user-not-found");
        assertThat(asAda().get(path).json().at("/city").asString()).isEqualTo("London");
    }

    @Test
    void isEditedByPlatformAdminsOnTheRecord() {
        UUID admin = Ids.next();
        Http asThatAdmin = http.as(Tokens.admin(admin));
        Map<String, Object> change = new HashMap<>();
        change.put("lastName", "King");
        change.put("phone", "+33 1 23 45 67 89");
        change.put("bio", null);
        change.put("city", "London"); // as it is

        JsonNode edited = asThatAdmin.patch(path, change).expect(200).json();
        asThatAdmin.patch(path, change).expect(200);

        assertThat(edited).isEqualTo(asAda().get(path).json());
        assertThat(edited.at("/phone").asString()).isEqualTo("+33123456789");
        assertThat(edited.at("/bio").isNull()).isTrue();
        assertThat(edited.at("/address").asString()).isEqualTo("12 St James's Square");
        List<Fact> named =
                await().until(() -> events.heard("user-profiles", "profile/" + ada.id()), it -> it.size() >= 2);
        assertThat(named.getLast().payload().at("/name").asString()).isEqualTo("Ada King");
        Fact recorded =
                await().until(() -> recordedOf(admin), it -> !it.isEmpty()).getFirst();
        assertThat(recorded.payload().at("/action").asString()).isEqualTo("PROFILE_CHANGED");
        assertThat(recorded.payload().at("/subjectId").asString())
                .isEqualTo(ada.id().toString());
        assertThat(recorded.toString()).doesNotContain("King", "33123", "7946", "loom");
        assertThat(opened(recorded, "before"))
                .isEqualTo("{\"lastName\":\"Lovelace\",\"bio\":\"Like a loom.\",\"phone\":\"+442079460018\"}");
        assertThat(opened(recorded, "after"))
                .isEqualTo("{\"lastName\":\"King\",\"bio\":null,\"phone\":\"+33123456789\"}");
        asThatAdmin.patch(path, Map.of("lastName", "Byron")).expect(200);
        assertThat(await().until(() -> recordedOf(admin), it -> it.size() >= 2))
                .as("what changes nothing leaves no record")
                .hasSize(2);
    }

    @Test
    void isNotRecordedWhereOneEditsOneself() {
        asAda().patch(path, Map.of("city", "Ockham")).expect(200);
        asAda().post("/auth/logout", null).expect(204);

        assertThat(await().until(() -> recordedOf(ada.id()), it -> it.size() >= 2))
                .extracting(it -> it.payload().at("/action").asString())
                .containsExactly("SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void isNotSaidToBeAsBeforeOnceTheRoleIsAnother() {
        String seen = http.as(Tokens.admin()).get(path).expect(200).headers().getETag();
        http.as(Tokens.admin()).with(HttpHeaders.IF_NONE_MATCH, seen).get(path).expect(304);

        http.as(Tokens.admin()).patch(path, Map.of("role", "INSTRUCTOR")).expect(200);

        http.as(Tokens.admin()).with(HttpHeaders.IF_NONE_MATCH, seen).get(path).expect(200);
        http.as(Tokens.admin())
                .with(HttpHeaders.IF_MATCH, seen)
                .patch(path, Map.of("city", "Ockham")) // the profile is as it was seen
                .expect(200);
    }

    @Test
    void comesToBeAtOnceWithRoleAndStatusOrNotAtAll() {
        String seen = http.as(Tokens.admin()).get(path).headers().getETag();
        Map<String, Object> change = new HashMap<>(Map.of("role", "INSTRUCTOR", "status", "SUSPENDED"));

        change.put("phone", "none");
        http.as(Tokens.admin()).patch(path, change).expectProblem(400, "invalid-request");
        change.put("phone", "+33 1 23 45 67 89");
        asAda().patch(path, Map.of("city", "Ockham")).expect(200);
        http.as(Tokens.admin())
                .with(HttpHeaders.IF_MATCH, seen)
                .patch(path, change)
                .expectProblem(409, "stale-version");

        JsonNode asBefore = asAda().get(path).expect(200).json();
        assertThat(asBefore.at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(asBefore.at("/role").asString()).isEqualTo("STUDENT");
        refresh(http, ada.tokens().refresh()).expect(200);

        JsonNode changed =
                http.as(Tokens.admin()).patch(path, change).expect(200).json();

        assertThat(changed.at("/status").asString()).isEqualTo("SUSPENDED");
        assertThat(changed.at("/role").asString()).isEqualTo("INSTRUCTOR");
        assertThat(changed.at("/phone").asString()).isEqualTo("+33123456789");
        await().untilAsserted(() -> asAda().get(path).expectProblem(401, "invalid-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "status", "firstName"})
    void doesNotClearAMandatoryField(String field) {
        http.as(Tokens.admin()).patch(path, "{\"%s\":null}".formatted(field)).expectProblem(400, "invalid-request");
    }

    @Test
    void isFencedByThePoliciesAlone() {
        UUID platform = Tokens.PUBLIC_ORGANIZATION;
        String read = "select user_id from profile_detail where user_id = '%s'".formatted(ada.id());
        Function<JdbcClient, Integer> reading =
                web -> web.sql(read).query().listOfRows().size();
        Function<JdbcClient, Integer> writing =
                web -> web.sql("update profile_detail set city = 'Paris' where user_id = ?")
                        .param(ada.id())
                        .update();

        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN)) {
            assertThat(database.asWeb(Ids.next(), school.id(), role, reading))
                    .as("%s reads", role)
                    .isZero();
            assertThat(database.asWeb(Ids.next(), school.id(), role, writing))
                    .as("%s writes", role)
                    .isZero();
            assertThatExceptionOfType(DataAccessException.class)
                    .as("%s adds", role)
                    .isThrownBy(() -> database.asWeb(Ids.next(), school.id(), role, adding()))
                    .havingRootCause()
                    .withMessageContaining("row-level security");
        }
        assertThat(database.asWeb(Ids.next(), platform, Role.ADMIN, reading)).isOne();
        assertThat(database.asWeb(Ids.next(), platform, Role.ADMIN, writing)).isOne();
        assertThat(database.asWeb(Ids.next(), platform, Role.ADMIN, adding())).isOne();
        int deleted = database.asWeb(
                Ids.next(),
                platform,
                Role.ADMIN,
                web -> web.sql("delete from profile_detail").update());
        assertThat(deleted).as("what is said of somebody goes by erasure").isZero();
    }

    private Function<JdbcClient, Integer> adding() {
        Person bare = aPerson(http);
        return web -> web.sql("insert into profile_detail (user_id, key_generation, version) values (?, 1, 1)")
                .param(bare.id())
                .update();
    }

    private List<Fact> recordedOf(UUID actor) {
        return events.heard("audit-events", fact -> fact.key().equals(actor.toString()));
    }

    private String opened(Fact recorded, String side) {
        String sealed = recorded.payload().at("/change/" + side).asString();
        String opened = keys.of(ada.id()).orElseThrow().open("audit " + side, sealed);
        return JsonMapper.shared().readTree(opened).toString();
    }

    private static Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("bio", "Like a loom.");
        details.put("phone", "+44 20 7946 0018");
        details.put("birthDate", "1990-12-10");
        details.put("address", "12 St James's Square");
        details.put("city", "London");
        details.put("country", "GB");
        details.put("timezone", "Europe/London");
        details.put("locale", "en-GB");
        return details;
    }

    private Http asAda() {
        return http.as(ada.token());
    }
}
