package com.academy.auth.people.file;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anInstructor;
import static com.academy.auth.School.anOrganization;
import static com.academy.auth.School.join;
import static com.academy.platform.test.Tokens.PUBLIC_ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

class FileIT extends LearningServices {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Test
    void addsUpWhatAStudentDoes() {
        Person ada = aPerson(http);
        counts(
                ada,
                0,
                0,
                row("ACTIVE", 10, 10),
                row("ACTIVE", 3, 5),
                row("DROPPED", 4, 4),
                row("DROPPED", 1, 9),
                row("REFUNDED", 1, 9));

        JsonNode file = file(ada);

        assertThat(file.at("/complete").asBoolean()).isTrue();
        assertThat(file.at("/missing").isNull()).isTrue();
        assertThat(file.at("/student/modulesCompleted").asInt()).isEqualTo(13);
        assertThat(file.at("/student/coursesEnrolled").asInt()).isEqualTo(2);
        assertThat(file.at("/student/coursesCompleted").asInt())
                .as("a course that was left after it was completed counts")
                .isEqualTo(2);
        assertThat(file.at("/student/overallPercent").asInt())
                .as("13 of 15, rounded down")
                .isEqualTo(86);
        assertThat(file.at("/student/attendanceRate").isNull()).isTrue();
        assertThat(file.at("/instructor").isNull()).isTrue();
    }

    @Test
    void showsWhatAnInstructorTeaches() {
        Person grace = anInstructor(http);
        counts(grace, 3, 42);

        JsonNode file = file(grace);

        assertThat(file.at("/instructor/coursesPublished").asInt()).isEqualTo(3);
        assertThat(file.at("/instructor/students").asInt()).isEqualTo(42);
        assertThat(file.at("/instructor/rating").isNull()).isTrue();
        assertThat(file.at("/student").isNull()).isTrue();
    }

    @Test
    void showsAStudentWhoTeachesAndAnInstructorWhoLearns() {
        Person ada = aPerson(http);
        Person grace = anInstructor(http);
        counts(ada, 1, 0);
        counts(grace, 0, 0, row("ACTIVE", 1, 2));

        assertThat(file(ada).at("/instructor/coursesPublished").asInt()).isEqualTo(1);
        assertThat(file(grace).at("/student/overallPercent").asInt()).isEqualTo(50);
    }

    @Test
    void showsWhatWasWrittenWhileTheFiguresCannotBeHad() {
        Person ada = aPerson(http);
        counts(ada, 0, 0, row("ACTIVE", 1, 2));
        ANALYTICS.stop();
        try {
            JsonNode file = http.as(ada.token())
                    .patch(path(ada), Map.of("educationLevel", "school"))
                    .expect(200)
                    .json();

            assertThat(file.at("/complete").asBoolean(true)).isFalse();
            assertThat(file.at("/missing/reason").asString()).contains("analytics-service does not answer");
            assertThat(file.at("/missing/retryAfterSeconds").asInt()).isPositive();
            assertThat(file.at("/student/educationLevel").asString()).isEqualTo("school");
            assertThat(file.at("/student/coursesEnrolled").isNull()).isTrue();
            assertThat(file.at("/student/overallPercent").isNull()).isTrue();
        } finally {
            ANALYTICS.restart();
        }
        JsonNode whole = await().until(() -> file(ada), it -> it.at("/complete").asBoolean());
        assertThat(whole.at("/student/overallPercent").asInt()).isEqualTo(50);
    }

    @Test
    void keepsWhatPeopleWriteOfThemselves() {
        Person grace = anInstructor(http);

        JsonNode file = http.as(grace.token())
                .patch(
                        path(grace),
                        Map.of("specialisation", "Compilers", "qualification", "PhD", "yearsOfExperience", 43))
                .expect(200)
                .json();
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("qualification", null);
        JsonNode after =
                http.as(grace.token()).patch(path(grace), cleared).expect(200).json();

        assertThat(file.at("/instructor/specialisation").asString()).isEqualTo("Compilers");
        assertThat(file.at("/instructor/yearsOfExperience").asInt()).isEqualTo(43);
        assertThat(after.at("/instructor/qualification").isNull()).isTrue();
        assertThat(after.at("/instructor/specialisation").asString()).isEqualTo("Compilers");
        http.as(grace.token()).patch(path(grace), Map.of("notes", "brilliant")).expectProblem(422, "field-not-yours");
    }

    @Test
    void keepsWhatEachOrganizationNotes() {
        Person ada = aPerson(http);
        UUID company = aMemberOf(ada);
        Http colleague = http.as(Tokens.organizationAdmin(Ids.next(), company));
        Http admin = http.as(Tokens.admin());

        colleague.patch(path(ada), Map.of("notes", "asks good questions")).expect(200);
        admin.patch(path(ada), Map.of("notes", "of the platform", "educationLevel", "university"))
                .expect(200);

        assertThat(colleague
                        .get(path(ada))
                        .expect(200)
                        .json()
                        .at("/student/notes")
                        .asString())
                .isEqualTo("asks good questions");
        assertThat(admin.get(path(ada)).expect(200).json().at("/student/notes").asString())
                .isEqualTo("of the platform");
        assertThat(file(ada).at("/student/notes").asString())
                .as("one's own token is for the public organisation")
                .isEqualTo("of the platform");
        colleague.patch(path(ada), Map.of("educationLevel", "none")).expectProblem(422, "field-not-yours");
    }

    @Test
    void asksForAnOrganizationsOwnCoursesOnly() {
        Person ada = aPerson(http);
        UUID company = aMemberOf(ada);
        counts(ada, 0, 0);

        http.as(Tokens.organizationAdmin(Ids.next(), company)).get(path(ada)).expect(200);
        http.as(Tokens.admin()).get(path(ada)).expect(200);
        file(ada);

        assertThat(ASKED).hasSize(3).first().asString().contains("organization=" + company);
        assertThat(List.copyOf(ASKED).subList(1, 3))
                .allSatisfy(question -> assertThat(question).doesNotContain("organization="));
        assertThat(ASKED).allSatisfy(question -> assertThat(question).endsWith(" Bearer a-service-token"));
    }

    @Test
    void isRefusedToOtherUsers() {
        Person ada = aPerson(http);
        for (String other : List.of(
                aPerson(http).token(),
                anInstructor(http).token(),
                Tokens.instructor(Ids.next(), PUBLIC_ORGANIZATION),
                Tokens.organizationAdmin(Ids.next(), Ids.next()))) {
            http.as(other).get(path(ada)).expectProblem(404, "user-not-found");
            http.as(other).patch(path(ada), Map.of("educationLevel", "x")).expectProblem(404, "user-not-found");
        }
        http.get(path(ada)).expectProblem(401, "not-signed-in");
        http.as(Tokens.admin()).get("/users/" + Ids.next() + "/file").expectProblem(404, "user-not-found");
    }

    @Test
    void isFencedByThePoliciesAlone() {
        Person ada = aPerson(http);
        http.as(ada.token())
                .patch(path(ada), Map.of("educationLevel", "school"))
                .expect(200);
        http.as(Tokens.admin()).patch(path(ada), Map.of("notes", "secret")).expect(200);

        for (String table : List.of("person_file", "file_note")) {
            assertThat(seen(table, ada.id(), ada.id())).as(table).isEqualTo(1);
            assertThat(seen(table, Ids.next(), ada.id())).as(table).isZero();
        }
    }

    @Test
    void isDeletedWithAnErasedPerson() {
        Person ada = aPerson(http);
        http.as(ada.token())
                .patch(path(ada), Map.of("educationLevel", "school"))
                .expect(200);
        http.as(Tokens.admin())
                .patch(path(ada), Map.of("notes", "asks good questions"))
                .expect(200);

        http.as(Tokens.admin()).delete("/users/" + ada.id()).expect(204);

        for (String table : List.of("person_file", "file_note")) {
            assertThat(database.asAdministrator()
                            .sql("select count(*) from %s where user_id = ?".formatted(table))
                            .param(ada.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void isChangedOnlyAsItWasSeen() {
        Person ada = aPerson(http);
        String seen = http.as(ada.token()).get(path(ada)).headers().getETag();
        http.as(ada.token())
                .patch(path(ada), Map.of("educationLevel", "school"))
                .expect(200);

        http.as(ada.token())
                .with(HttpHeaders.IF_MATCH, seen)
                .patch(path(ada), Map.of("educationLevel", "university"))
                .expectProblem(409, "stale-version");
    }

    @Test
    void refusesYearsOfExperienceOutOfRange() {
        Person ada = aPerson(http);
        for (Object years : List.of(-1, 81, 1.5)) {
            http.as(ada.token())
                    .patch(path(ada), Map.of("yearsOfExperience", years))
                    .expectProblem(400, "invalid-request");
        }
    }

    private UUID aMemberOf(Person person) {
        UUID company = anOrganization(database);
        join(database, person, company, Role.STUDENT, "ACTIVE");
        return company;
    }

    private long seen(String table, UUID by, UUID of) {
        return database.asWeb(
                by,
                PUBLIC_ORGANIZATION,
                true,
                web -> web.sql("select count(*) from %s where user_id = ?".formatted(table))
                        .param(of)
                        .query(Long.class)
                        .single());
    }

    private JsonNode file(Person person) {
        return http.as(person.token()).get(path(person)).expect(200).json();
    }

    private static String path(Person person) {
        return "/users/" + person.id() + "/file";
    }
}
