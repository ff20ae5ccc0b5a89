package com.academy.auth.people.file;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.platform.test.Tokens.PUBLIC_ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.EventContract;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.BadInput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class FileIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Test
    void addsUpWhatAStudentDoes() {
        Person ada = aPerson(http);
        Enrollment first = new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION);
        Enrollment second = new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION);
        Enrollment dropped = new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION);
        List.of(first, second, dropped).forEach(it -> status(it, "student.enrolled.v1", 1));
        learned(first, "module.completed.v1", 1, 10, 1);
        learned(first, "module.completed.v1", 10, 10, 2);
        learned(first, "course.completed.v1", 10, 10, 3);
        learned(second, "module.completed.v1", 3, 5, 1);
        learned(dropped, "module.completed.v1", 4, 4, 1);
        status(dropped, "student.withdrawn.v1", 2);

        JsonNode student = awaited(ada, "/student/modulesCompleted", 13);

        assertThat(student.at("/student/coursesEnrolled").asInt()).isEqualTo(2);
        assertThat(student.at("/student/coursesCompleted").asInt()).isEqualTo(1);
        assertThat(student.at("/student/overallPercent").asInt())
                .as("13 of 15, rounded down")
                .isEqualTo(86);
        assertThat(student.at("/student/attendanceRate").isNull()).isTrue();
        assertThat(student.at("/instructor").isNull()).isTrue();
    }

    @Test
    void countsNothingTwiceAndTakesFactsInAnyOrder() {
        Person ada = aPerson(http);
        Enrollment course = new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION);
        Fact last = learned(course, "module.completed.v1", 3, 4, 3);
        awaited(ada, "/student/modulesCompleted", 3);

        events.send(last);
        learned(course, "module.completed.v1", 1, 4, 1);
        learned(course, "module.completed.v1", 2, 4, 2);
        status(course, "student.enrolled.v1", 1);
        Enrollment marker = new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION);
        learned(marker, "module.completed.v1", 1, 1, 1);
        status(marker, "student.enrolled.v1", 1);

        JsonNode file = awaited(ada, "/student/modulesCompleted", 4);
        await().untilAsserted(() -> assertThat(sequences(course)).isEqualTo("1/3"));
        assertThat(file.at("/student/overallPercent").asInt()).isEqualTo(80);
        assertThat(file(ada).at("/student/modulesCompleted").asInt()).isEqualTo(4);
        assertThat(file(ada).at("/student/coursesEnrolled").asInt()).isEqualTo(2);
    }

    @Test
    void addsUpWhatAnInstructorTeaches() {
        Person grace = anInstructor();
        UUID published = Ids.next();
        UUID archived = Ids.next();
        List.of(published, archived).forEach(course -> taught(course, "course.published.v1", grace.id(), 1));
        taught(archived, "course.archived.v1", null, 2);
        UUID ada = Ids.next();
        status(new Enrollment(ada, published, PUBLIC_ORGANIZATION), "student.enrolled.v1", 1);
        status(new Enrollment(Ids.next(), published, PUBLIC_ORGANIZATION), "student.enrolled.v1", 1);
        status(new Enrollment(ada, archived, PUBLIC_ORGANIZATION), "student.enrolled.v1", 1);

        JsonNode file = awaited(grace, "/instructor/students", 2);

        await().untilAsserted(() -> assertThat(
                        file(grace).at("/instructor/coursesPublished").asInt())
                .isEqualTo(1));
        assertThat(file.at("/instructor/rating").isNull()).isTrue();
        assertThat(file.at("/student").isNull()).isTrue();
    }

    @Test
    void keepsWhatPeopleWriteOfThemselves() {
        Person grace = anInstructor();

        JsonNode file = as(grace)
                .patch(
                        path(grace),
                        Map.of("specialisation", "Compilers", "qualification", "PhD", "yearsOfExperience", 43))
                .expect(200)
                .json();
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("qualification", null);
        JsonNode after = as(grace).patch(path(grace), cleared).expect(200).json();

        assertThat(file.at("/instructor/specialisation").asString()).isEqualTo("Compilers");
        assertThat(file.at("/instructor/yearsOfExperience").asInt()).isEqualTo(43);
        assertThat(after.at("/instructor/qualification").isNull()).isTrue();
        assertThat(after.at("/instructor/specialisation").asString()).isEqualTo("Compilers");
        as(grace).patch(path(grace), Map.of("notes", "brilliant")).expectProblem(422, "field-not-yours");
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
    void showsAnOrganizationNothingOfOthers() {
        Person ada = aPerson(http);
        UUID company = aMemberOf(ada);
        status(new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION), "student.enrolled.v1", 1);
        Enrollment there = new Enrollment(ada.id(), Ids.next(), company);
        status(there, "student.enrolled.v1", 1);
        learned(there, "module.completed.v1", 1, 2, 1);
        awaited(ada, "/student/coursesEnrolled", 2);
        awaited(ada, "/student/modulesCompleted", 1);

        JsonNode seen = http.as(Tokens.organizationAdmin(Ids.next(), company))
                .get(path(ada))
                .expect(200)
                .json();

        assertThat(seen.at("/student/coursesEnrolled").asInt()).isEqualTo(1);
        assertThat(seen.at("/student/overallPercent").asInt()).isEqualTo(50);
    }

    @Test
    void isRefusedToOtherUsers() {
        Person ada = aPerson(http);
        for (String other : List.of(
                aPerson(http).tokens().access(),
                anInstructor().tokens().access(),
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
        as(ada).patch(path(ada), Map.of("educationLevel", "school")).expect(200);
        http.as(Tokens.admin()).patch(path(ada), Map.of("notes", "secret")).expect(200);
        status(new Enrollment(ada.id(), Ids.next(), PUBLIC_ORGANIZATION), "student.enrolled.v1", 1);
        awaited(ada, "/student/coursesEnrolled", 1);

        for (String table : List.of("person_file", "file_note", "course_learning")) {
            assertThat(seen(table, ada.id(), ada.id())).as(table).isEqualTo(1);
            assertThat(seen(table, Ids.next(), ada.id())).as(table).isZero();
        }
    }

    @Test
    void isDeletedWithAnErasedPerson() {
        Person ada = aPerson(http);
        as(ada).patch(path(ada), Map.of("educationLevel", "school")).expect(200);
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
        String seen = as(ada).get(path(ada)).headers().getETag();
        as(ada).patch(path(ada), Map.of("educationLevel", "school")).expect(200);

        as(ada).with(HttpHeaders.IF_MATCH, seen)
                .patch(path(ada), Map.of("educationLevel", "university"))
                .expectProblem(409, "stale-version");
    }

    @Test
    void refusesBadInputInEveryField(@Autowired BadInput badInput) {
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("educationLevel", "school");
        everything.put("specialisation", "x");
        everything.put("qualification", "x");
        everything.put("yearsOfExperience", 3);
        everything.put("notes", "x");
        Person ada = aPerson(http);

        badInput.assertFieldsRefused(Tokens.admin(), HttpMethod.PATCH, path(ada), everything);
        for (Object years : List.of(-1, 81, 1.5)) {
            as(ada).patch(path(ada), Map.of("yearsOfExperience", years)).expectProblem(400, "invalid-request");
        }
    }

    private Person anInstructor() {
        var registration = aRegistration(anEmail());
        registration.put("role", "INSTRUCTOR");
        Answer answer = http.post("/auth/register", registration).expect(201);
        return new Person(UUID.fromString(answer.json().at("/user/id").asString()), "", Issued.of(answer));
    }

    private UUID aMemberOf(Person person) {
        UUID company = Ids.next();
        database.asAdministrator()
                .sql("insert into organization (organization_id, slug, name) values (?, ?, 'Company')")
                .params(company, "company-" + company)
                .update();
        database.asAdministrator()
                .sql("""
                        insert into membership (membership_id, user_id, organization_id, role, joined_at, version, sequence)
                        values (?, ?, ?, 'STUDENT', now(), 0, 0)""")
                .params(Ids.next(), person.id(), company)
                .update();
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

    private String sequences(Enrollment enrollment) {
        return database.asAdministrator()
                .sql("select status_sequence || '/' || learned_sequence from course_learning where enrollment_id = ?")
                .param(enrollment.id())
                .query(String.class)
                .single();
    }

    private JsonNode awaited(Person person, String figure, int value) {
        return await().until(() -> file(person), it -> it.at(figure).asInt(-1) == value);
    }

    private JsonNode file(Person person) {
        return as(person).get(path(person)).expect(200).json();
    }

    private void status(Enrollment enrollment, String type, long sequence) {
        tell(type, enrollment, sequence, enrollment.ids());
    }

    private Fact learned(Enrollment enrollment, String type, int completed, int total, long sequence) {
        Map<String, Object> payload = enrollment.ids();
        payload.put("completed", completed);
        payload.put("total", total);
        return tell(type, enrollment, sequence, payload);
    }

    private Fact tell(String type, Enrollment enrollment, long sequence, Map<String, Object> fields) {
        return events.tell(
                type,
                "enrollment/" + enrollment.id(),
                sequence,
                enrollment.user(),
                EventContract.of(type).exampleWith(fields));
    }

    private void taught(UUID course, String type, UUID instructor, long sequence) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("organizationId", PUBLIC_ORGANIZATION);
        fields.put("courseId", course);
        fields.put("instructorId", instructor);
        events.tell(
                type,
                "course/" + course,
                sequence,
                course,
                EventContract.of(type).exampleWith(fields));
    }

    private static String path(Person person) {
        return "/users/" + person.id() + "/file";
    }

    private Http as(Person person) {
        return http.as(person.tokens().access());
    }

    private record Enrollment(UUID id, UUID user, UUID course, UUID organization) {

        Enrollment(UUID user, UUID course, UUID organization) {
            this(Ids.next(), user, course, organization);
        }

        Map<String, Object> ids() {
            Map<String, Object> ids = new HashMap<>();
            ids.put("enrollmentId", id);
            ids.put("userId", user);
            ids.put("courseId", course);
            ids.put("organizationId", organization);
            return ids;
        }
    }
}
