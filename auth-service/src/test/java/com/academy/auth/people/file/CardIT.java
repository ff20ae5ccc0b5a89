package com.academy.auth.people.file;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.anInstructor;
import static com.academy.auth.AuthFixtures.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CardIT extends LearningServices {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Test
    void showsAnybodyWhoTeachesAPublishedCourse() {
        Person grace = teacher();
        http.as(grace.token())
                .patch(
                        "/users/{id}/file",
                        Map.of(
                                "specialisation",
                                "Compilers",
                                "qualification",
                                "PhD",
                                "yearsOfExperience",
                                43,
                                "educationLevel",
                                "Yale"),
                        grace.id())
                .expect(200);

        for (Http caller : List.of(
                http,
                http.as(grace.token()),
                http.as(Tokens.student(Ids.next(), Ids.next())),
                http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())),
                http.as(Tokens.admin()))) {
            JsonNode card =
                    caller.get("/users/{id}/card", grace.id()).expect(200).json();

            assertThat(card.propertyNames())
                    .containsExactlyInAnyOrder("id", "name", "specialisation", "qualification", "picture");
            assertThat(card.at("/id").asString()).isEqualTo(grace.id().toString());
            assertThat(card.at("/name").asString()).isEqualTo("Ada Lovelace");
            assertThat(card.at("/specialisation").asString()).isEqualTo("Compilers");
            assertThat(card.at("/qualification").asString()).isEqualTo("PhD");
            assertThat(card.at("/picture").asBoolean(true)).isFalse();
        }
    }

    @Test
    void showsAnInstructorOfOneNameWhoHasWrittenNothing() {
        Map<String, Object> registration = aRegistration(anEmail());
        registration.put("role", "INSTRUCTOR");
        registration.put("firstName", "Suharto");
        registration.remove("lastName");
        Person teacher = registered(http, registration);
        counts(teacher, 2, 0);

        JsonNode card = http.get("/users/{id}/card", teacher.id()).expect(200).json();

        assertThat(card.at("/name").asString()).isEqualTo("Suharto");
        assertThat(card.at("/specialisation").isNull()).isTrue();
        assertThat(card.at("/qualification").isNull()).isTrue();
    }

    @Test
    void saysWhetherThereIsAPicture() {
        Person grace = teacher();
        database.asAdministrator()
                .sql("insert into avatar (user_id, object_id, taken_at) values (?, ?, now())")
                .params(grace.id(), UUID.randomUUID())
                .update();

        assertThat(http.get("/users/{id}/card", grace.id())
                        .expect(200)
                        .json()
                        .at("/picture")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isNotMadeByRegisteringAsInstructor() {
        Person grace = anInstructor(http);
        counts(grace, 0, 0);

        assertNoCard(grace.id());
    }

    @Test
    void isNoStudents() {
        Person ada = aPerson(http);
        counts(ada, 3, 9); // as after the role was taken away

        assertNoCard(ada.id());
        assertNoCard(Ids.next());
        assertThat(ASKED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "SUSPENDED", "INACTIVE"})
    void isNotShownOfAnAccountThatIsNotActive(String status) {
        Person grace = teacher();
        database.asAdministrator()
                .sql("update user_account set status = ? where user_id = ?")
                .params(status, grace.id())
                .update();

        assertNoCard(grace.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "ENDED"})
    void isNotShownOfAMembershipThatIsNotActive(String status) {
        Person grace = teacher();
        database.asAdministrator()
                .sql("update membership set status = ? where user_id = ?")
                .params(status, grace.id())
                .update();

        assertNoCard(grace.id());
    }

    @Test
    void isGoneWithAnErasedPerson() {
        Person grace = teacher();

        http.as(Tokens.admin()).delete("/users/{id}", grace.id()).expect(204);

        assertNoCard(grace.id());
    }

    @Test
    void isNotShownWhileNobodyKnowsWhatIsTaught() {
        Person grace = teacher();
        ANALYTICS.stop();
        try {
            var refused = http.get("/users/{id}/card", grace.id()).expect(503);
            assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
            assertThat(refused.body()).doesNotContain("Lovelace");
        } finally {
            ANALYTICS.restart();
        }
        await().untilAsserted(() -> http.get("/users/{id}/card", grace.id()).expect(200));
    }

    @Test
    void opensNoOtherRowsToRequests() {
        Person grace = teacher();

        int seen = database.asWeb(
                null,
                null,
                false,
                web -> List.of("profile", "user_account", "person_file").stream()
                        .mapToInt(table -> web.sql("select count(*) from " + table + " where user_id = ?")
                                .param(grace.id())
                                .query(Integer.class)
                                .single())
                        .sum());

        assertThat(seen).isZero();
    }

    private Person teacher() {
        Person grace = anInstructor(http);
        counts(grace, 1, 20);
        return grace;
    }

    private void assertNoCard(UUID user) {
        http.get("/users/{id}/card", user).expectProblem(404, "user-not-found");
        http.as(Tokens.admin()).get("/users/{id}/card", user).expectProblem(404, "user-not-found");
    }
}
