package com.academy.course.enrollment;

import static com.academy.course.Author.anAuthor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class EnrollmentIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    private Author author;

    @BeforeEach
    void hireAnAuthor() {
        author = anAuthor(http);
    }

    @Test
    void letsAStudentOfAnyOrganisationIntoAFreeCourse() {
        UUID course = author.publishesACourse(Map.of("requiresCode", false));
        UUID user = Ids.next();
        Http student = http.as(Tokens.student(user));

        JsonNode enrollment =
                student.post("/courses/{id}/enroll", null, course).expect(201).json();

        assertThat(enrollment.at("/userId").asString()).isEqualTo(user.toString());
        assertThat(enrollment.at("/courseId").asString()).isEqualTo(course.toString());
        assertThat(enrollment.at("/organizationId").asString())
                .isEqualTo(author.organization().toString());
        assertThat(enrollment.at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(enrollment.at("/outlineVersion").asInt()).isEqualTo(1);
        assertThat(enrollment.at("/sequence").asInt()).isEqualTo(1);
        assertThat(student.get("/enrollments/{id}", enrollment.at("/id").asString())
                        .expect(200)
                        .json())
                .isEqualTo(enrollment);
    }

    @Test
    void asksForACodeOrForMoneyWhereTheCourseDoes() {
        Http student = http.as(Tokens.student(Ids.next()));

        student.post("/courses/{id}/enroll", null, author.publishesACourse()).expectProblem(422, "code-required");
        student.post(
                        "/courses/{id}/enroll",
                        null,
                        author.publishesACourse(Map.of("requiresCode", false, "price", "5", "currency", "EUR")))
                .expectProblem(422, "payment-required");
        student.post("/courses/{id}/enroll", null, author.drafts(Map.of("requiresCode", false)))
                .expectProblem(404, "course-not-found");
    }

    @Test
    void enrolsAStudentOnceHoweverOftenTheyCome() throws Exception {
        UUID course = author.publishesACourse(Map.of("requiresCode", false, "capacity", 10));
        Http student = http.as(Tokens.student(Ids.next()));

        var answers = AtOnce.call(20, () -> student.post("/courses/{id}/enroll", null, course));

        var made = answers.stream().filter(it -> it.status() == 201).toList();
        assertThat(made).hasSize(1);
        assertThat(answers.stream().filter(it -> it.status() == 409).toList())
                .hasSize(19)
                .allSatisfy(it -> it.expectProblem(409, "already-enrolled"))
                .allSatisfy(it -> assertThat(it.json().at("/enrollmentId").asString())
                        .isEqualTo(made.getFirst().json().at("/id").asString()));
        assertThat(seatsTaken(course)).isEqualTo(1);
    }

    @Test
    void fillsNoMoreSeatsThanThereAre() throws Exception {
        UUID course = author.publishesACourse(Map.of("requiresCode", false, "capacity", 5));
        List<Callable<Http.Answer>> students = Stream.generate(() -> http.as(Tokens.student(Ids.next())))
                .limit(20)
                .<Callable<Http.Answer>>map(student -> () -> student.post("/courses/{id}/enroll", null, course))
                .toList();

        var answers = AtOnce.call(students);

        assertThat(Collections.frequency(AtOnce.statusesOf(answers), 201)).isEqualTo(5);
        assertThat(answers.stream().filter(it -> it.status() != 201))
                .allSatisfy(it -> it.expectProblem(409, "course-full"));
        assertThat(seatsTaken(course)).isEqualTo(5);
    }

    @Test
    void countsRightWhenALimitIsSetWhileStudentsComeAndGo() throws Exception {
        UUID course = author.publishesACourse(Map.of("requiresCode", false));
        List<Http> students = Stream.generate(() -> http.as(Tokens.student(Ids.next())))
                .limit(12)
                .toList();
        students.subList(0, 4)
                .forEach(it -> it.post("/courses/{id}/enroll", null, course).expect(201));
        List<Callable<Http.Answer>> requests = new ArrayList<>();
        for (int i = 0; i < students.size(); i++) {
            Http student = students.get(i);
            requests.add(
                    i < 4
                            ? () -> student.delete("/courses/{id}/enroll", course)
                            : () -> student.post("/courses/{id}/enroll", null, course));
        }
        requests.add(6, () -> author.http().patch("/courses/{id}", Map.of("capacity", 100), course));

        AtOnce.call(requests).forEach(it -> assertThat(it.status()).isIn(200, 201, 204));

        assertThat(seatsTaken(course)).isEqualTo(8);
    }

    @Test
    void letsAStudentWhoBecameAnInstructorSeeAndLeaveTheCourse() {
        UUID course = author.publishesACourse(Map.of("requiresCode", false, "capacity", 1));
        UUID person = Ids.next();
        http.as(Tokens.student(person))
                .post("/courses/{id}/enroll", null, course)
                .expect(201);
        Http instructor = http.as(Tokens.instructor(person, Ids.next()));

        assertThat(instructor
                        .get("/enrollments?courseId={course}", course)
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(1);
        instructor.delete("/courses/{id}/enroll", course).expect(204);

        assertThat(seatsTaken(course)).isZero();
        http.as(Tokens.instructor(Ids.next(), Ids.next()))
                .delete("/courses/{id}/enroll", course)
                .expectProblem(404, "enrollment-not-found");
    }

    @Test
    void freesTheSeatOfAStudentWhoLeaves() {
        UUID course = author.publishesACourse(Map.of("requiresCode", false, "capacity", 1));
        Http first = http.as(Tokens.student(Ids.next()));
        Http second = http.as(Tokens.student(Ids.next()));
        first.post("/courses/{id}/enroll", null, course).expect(201);
        second.post("/courses/{id}/enroll", null, course).expectProblem(409, "course-full");

        first.delete("/courses/{id}/enroll", course).expect(204);
        first.delete("/courses/{id}/enroll", course).expect(204);

        second.post("/courses/{id}/enroll", null, course).expect(201);
        first.post("/courses/{id}/enroll", null, course).expectProblem(409, "course-full");
        http.as(Tokens.student(Ids.next()))
                .delete("/courses/{id}/enroll", course)
                .expectProblem(404, "enrollment-not-found");
    }

    @Test
    void enrollsAStudentAgainAndPublishesEachStepOnce(@Autowired TestEvents events) {
        UUID course = author.publishesACourse(Map.of("requiresCode", false));
        UUID user = Ids.next();
        Http student = http.as(Tokens.student(user));

        String id = student.post("/courses/{id}/enroll", null, course)
                .json()
                .at("/id")
                .asString();
        student.delete("/courses/{id}/enroll", course).expect(204);
        student.delete("/courses/{id}/enroll", course).expect(204);
        JsonNode back =
                student.post("/courses/{id}/enroll", null, course).expect(201).json();

        assertThat(back.at("/id").asString()).isEqualTo(id);
        assertThat(back.at("/sequence").asInt()).isEqualTo(3);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(events.heard("course-events", "enrollment/" + id))
                        .hasSize(3));
        List<Fact> facts = events.heard("course-events", "enrollment/" + id);
        assertThat(facts)
                .extracting(Fact::type)
                .containsExactly("student.enrolled.v1", "student.withdrawn.v1", "student.enrolled.v1");
        assertThat(facts).extracting(Fact::sequence).containsExactly(1L, 2L, 3L);
        assertThat(facts).extracting(Fact::key).containsOnly(user.toString());
        assertThat(facts).extracting(Fact::organization).containsOnly(author.organization());
        assertThat(facts).extracting(Fact::source).containsOnly("course-service");
    }

    @Test
    void refusesALimitBelowTheSeatsTaken() {
        UUID course = author.publishesACourse(Map.of("requiresCode", false));
        for (int i = 0; i < 3; i++) {
            http.as(Tokens.student(Ids.next()))
                    .post("/courses/{id}/enroll", null, course)
                    .expect(201);
        }

        var refusal = author.http()
                .patch("/courses/{id}", Map.of("capacity", 2), course)
                .expectProblem(422, "capacity-too-small");

        assertThat(refusal.json().at("/enrolled").asInt()).isEqualTo(3);
        author.http().patch("/courses/{id}", Map.of("capacity", 3), course).expect(200);
        http.as(Tokens.student(Ids.next()))
                .post("/courses/{id}/enroll", null, course)
                .expectProblem(409, "course-full");
    }

    @Test
    void isListedForItsStudentAndForThoseWhoAnswerForTheCourse() {
        UUID course = author.publishesACourse(Map.of("requiresCode", false, "title", "Listed"));
        UUID other = author.publishesACourse(Map.of("requiresCode", false));
        UUID user = Ids.next();
        Http student = http.as(Tokens.student(user));
        String id = student.post("/courses/{id}/enroll", null, course)
                .json()
                .at("/id")
                .asString();
        student.post("/courses/{id}/enroll", null, other).expect(201);

        assertThat(ids(student.get("/enrollments"))).hasSize(2).last().isEqualTo(id);
        assertThat(ids(student.get("/enrollments?courseId={id}", course))).containsExactly(id);
        assertThat(student.get("/enrollments").json().at("/items/1/courseTitle").asString())
                .isEqualTo("Listed");
        Http organizationAdmin = http.as(Tokens.organizationAdmin(Ids.next(), author.organization()));
        for (Http staff : List.of(author.http(), organizationAdmin)) {
            assertThat(ids(staff.get("/enrollments?courseId={id}", course))).containsExactly(id);
            assertThat(ids(staff.get("/courses/{id}/students", course))).containsExactly(id);
            staff.get("/enrollments/{id}", id).expect(200);
        }
        assertThat(ids(organizationAdmin.get("/enrollments"))).hasSize(2);
        assertThat(ids(author.http().get("/enrollments"))).isEmpty();
        for (Http stranger : List.of(
                anAuthor(http, author.organization()).http(), anAuthor(http).http())) {
            stranger.get("/enrollments?courseId={id}", course).expectProblem(404, "course-not-found");
            stranger.get("/courses/{id}/students", course).expectProblem(404, "course-not-found");
            stranger.get("/enrollments/{id}", id).expectProblem(404, "enrollment-not-found");
        }
        http.as(Tokens.student(Ids.next(), author.organization()))
                .get("/enrollments/{id}", id)
                .expectProblem(404, "enrollment-not-found");
    }

    private List<String> ids(Http.Answer answer) {
        return answer.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    private int seatsTaken(UUID course) {
        return database.asAdministrator()
                .sql("select taken from course_seats where course_id = ?")
                .param(course)
                .query(Integer.class)
                .single();
    }
}
