package com.academy.course.accesscode;

import static com.academy.course.Author.anAuthor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.CountedStatements;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class RedeemCodeIT {

    private static final String NOBODYS = "K7QX-2MPA-9RTZ";

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    private Author author;
    private UUID course;

    @BeforeEach
    void publishACourse() {
        author = anAuthor(http);
        course = author.publishesACourse();
    }

    @Test
    void opensTheCourseToAStudentOfAnotherOrganisation(@Autowired TestEvents events) {
        String code = author.generates(course, "SINGLE_USE", Map.of()).getFirst();
        UUID user = Ids.next();

        JsonNode redeemed = redeem(aStudent(user), "  " + code.toLowerCase().replace('-', ' '))
                .expect(200)
                .json();

        assertThat(redeemed.at("/courseId").asString()).isEqualTo(course.toString());
        assertThat(redeemed.at("/organizationId").asString())
                .isEqualTo(author.organization().toString());
        String enrollment = redeemed.at("/enrollmentId").asString();
        assertThat(aStudent(user)
                        .get("/enrollments/{id}", enrollment)
                        .expect(200)
                        .json()
                        .at("/userId")
                        .asString())
                .isEqualTo(user.toString());
        UUID redemption = database.asAdministrator()
                .sql("select redemption_id from redemption where enrollment_id = ?")
                .param(UUID.fromString(enrollment))
                .query(UUID.class)
                .single();
        await().atMost(30, SECONDS).untilAsserted(() -> {
            assertThat(events.heard("course-events", "redemption/" + redemption))
                    .singleElement()
                    .returns("code.redeemed.v1", Fact::type)
                    .returns(1L, Fact::sequence)
                    .returns(user.toString(), Fact::key)
                    .returns(author.organization(), Fact::organization);
            assertThat(events.heard("course-events", "enrollment/" + enrollment))
                    .extracting(Fact::type)
                    .containsExactly("student.enrolled.v1");
        });
    }

    @Test
    void letsOneOfTwentyHaveTheLastUse() throws Exception {
        String code =
                author.generates(course, "MULTI_USE", Map.of("maxUses", 1)).getFirst();
        List<Callable<Http.Answer>> students = Stream.generate(() -> aStudent(Ids.next()))
                .limit(20)
                .<Callable<Http.Answer>>map(student -> () -> redeem(student, code))
                .toList();

        var answers = AtOnce.call(students);

        assertThat(AtOnce.statusesOf(answers)).containsOnlyOnce(200);
        assertThat(answers.stream().filter(it -> it.status() != 200))
                .hasSize(19)
                .allSatisfy(it -> it.expectProblem(409, "access-code-used-up"));
        assertThat(rows("enrollment where course_id", course)).isEqualTo(1);
        assertThat(rows("redemption where course_id", course)).isEqualTo(1);
        assertThat(rows("redemption_attempt where code", code)).isEqualTo(19);
    }

    @Test
    void enrolsOnceWhenOneStudentComesTwentyTimesAtOnce() throws Exception {
        String code = author.generates(course, "UNLIMITED", Map.of()).getFirst();
        Http student = aStudent(Ids.next());

        var answers = AtOnce.call(20, () -> redeem(student, code));

        var let = answers.stream().filter(it -> it.status() == 200).toList();
        assertThat(let).hasSize(1);
        assertThat(answers.stream().filter(it -> it.status() != 200))
                .hasSize(19)
                .allSatisfy(it -> it.expectProblem(409, "already-enrolled"))
                .allSatisfy(it -> assertThat(it.json().at("/enrollmentId").asString())
                        .isEqualTo(let.getFirst().json().at("/enrollmentId").asString()));
        assertThat(rows("redemption where course_id", course)).isEqualTo(1);
    }

    @Test
    void enrolsOnceWhenOneStudentBringsTwoCodesAtOnce() throws Exception {
        var codes = author.generates(course, "SINGLE_USE", Map.of("count", 10));
        Http student = aStudent(Ids.next());

        var answers = AtOnce.call(codes.stream()
                .<Callable<Http.Answer>>map(code -> () -> redeem(student, code))
                .toList());

        assertThat(AtOnce.statusesOf(answers)).containsOnlyOnce(200);
        assertThat(Collections.frequency(AtOnce.statusesOf(answers), 409)).isEqualTo(9);
        assertThat(rows("access_code where uses > 0 and course_id", course)).isEqualTo(1);
    }

    @Test
    void countsNoUseIfTheCourseIsFull() {
        UUID small = author.publishesACourse(Map.of("capacity", 1));
        String code = author.generates(small, "MULTI_USE", Map.of("maxUses", 5)).getFirst();
        redeem(aStudent(Ids.next()), code).expect(200);

        redeem(aStudent(Ids.next()), code).expectProblem(409, "course-full");

        assertThat(database.asAdministrator()
                        .sql("select uses from access_code where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void countsNoSecondUseForAStudentWhoComesBack() {
        String code = author.generates(course, "SINGLE_USE", Map.of()).getFirst();
        Http student = aStudent(Ids.next());
        JsonNode first = redeem(student, code).expect(200).json();
        redeem(student, code).expectProblem(409, "already-enrolled");
        student.delete("/courses/{id}/enroll", course).expect(204);

        JsonNode again = redeem(student, code).expect(200).json();

        assertThat(again.at("/enrollmentId")).isEqualTo(first.at("/enrollmentId"));
        assertThat(rows("redemption where course_id", course)).isEqualTo(1);
        redeem(aStudent(Ids.next()), code).expectProblem(409, "access-code-used-up");
    }

    @Test
    void refusesAnInvalidCodeAndRecordsIt() {
        var codes = author.generates(course, "SINGLE_USE", Map.of("count", 2));
        String idOfFirst = idOf(codes.getFirst());
        author.http().delete("/access-codes/{id}", idOfFirst).expect(204);
        author.http().delete("/access-codes/{id}", idOfFirst).expect(204);
        database.asWeb(
                author.id(),
                author.organization(),
                true,
                staff -> staff.sql("update access_code set expires_at = now() where code = ?")
                        .param(codes.getLast())
                        .update());
        String ofDraft =
                author.generates(author.drafts(), "SINGLE_USE", Map.of()).getFirst();
        UUID user = Ids.next();
        Http student = aStudent(user);

        redeem(student, codes.getFirst()).expectProblem(422, "access-code-inactive");
        redeem(student, codes.getLast()).expectProblem(422, "access-code-expired");
        redeem(student, ofDraft).expectProblem(422, "course-not-open");
        redeem(student, NOBODYS).expectProblem(404, "access-code-not-found");
        redeem(student, "no code at all").expectProblem(400, "access-code-malformed");

        assertThat(database.asAdministrator()
                        .sql("select reason from redemption_attempt where user_id = ? order by attempt_id")
                        .param(user)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "access-code-inactive",
                        "access-code-expired",
                        "course-not-open",
                        "access-code-not-found",
                        "access-code-malformed");
        assertThat(rows("enrollment where user_id", user)).isZero();
    }

    @Test
    void makesAStudentWhoGuessesWait() {
        String code = author.generates(course, "SINGLE_USE", Map.of()).getFirst();
        Http student = aStudent(Ids.next());
        for (int i = 0; i < 5; i++) {
            redeem(student, NOBODYS).expect(404);
        }

        var refused = redeem(student, code).expectProblem(429, "too-many-refused-codes");

        assertThat(Integer.parseInt(String.valueOf(refused.headers().getFirst("Retry-After"))))
                .isBetween(1, 60);
        redeem(aStudent(Ids.next()), code).expect(200); // of the same class, behind the same router
    }

    @Test
    void doesNotCountAgainstAStudentWhatIsNotTheCodesFault() {
        String code = author.generates(course, "UNLIMITED", Map.of()).getFirst();
        Http student = aStudent(Ids.next());
        redeem(student, code).expect(200);

        for (int i = 0; i < 10; i++) {
            redeem(student, code).expectProblem(409, "already-enrolled");
        }
    }

    @Test
    void locksOutAStudentWhoKeepsGuessing(@Autowired StringRedisTemplate redis) {
        UUID user = Ids.next();
        Http student = aStudent(user);
        for (int i = 0; i < 30; i++) {
            redeem(student, NOBODYS).expect(404);
            redis.delete("course:refused-codes:student:" + user); // as a minute later
        }

        var refused = redeem(student, NOBODYS).expectProblem(429, "too-many-refused-codes");

        assertThat(Integer.parseInt(String.valueOf(refused.headers().getFirst("Retry-After"))))
                .isGreaterThan(60);
    }

    @Test
    void limitsAnAddressOverAllItsStudents() {
        String address = "198.51.100." + ThreadLocalRandom.current().nextInt(1, 255);
        for (int i = 0; i < 300; i++) {
            http.as(Tokens.student(Ids.next()))
                    .with("X-Forwarded-For", address)
                    .post("/access-codes/redeem", Map.of("code", NOBODYS))
                    .expect(404);
        }

        http.as(Tokens.student(Ids.next()))
                .with("X-Forwarded-For", address)
                .post("/access-codes/redeem", Map.of("code", NOBODYS))
                .expectProblem(429, "too-many-refused-codes");
    }

    @Test
    void asksLittleOfTheDatabase() {
        String code = author.generates(course, "UNLIMITED", Map.of()).getFirst();
        redeem(aStudent(Ids.next()), code).expect(200);
        Http student = aStudent(Ids.next());

        int statements = CountedStatements.during(() -> redeem(student, code).expect(200));

        assertThat(statements).as("with begin and commit").isBetween(1, 13);
    }

    private Http.Answer redeem(Http student, String code) {
        return student.post("/access-codes/redeem", Map.of("code", code));
    }

    /** Each student has a network address of their own. */
    private Http aStudent(UUID user) {
        var random = ThreadLocalRandom.current();
        return http.as(Tokens.student(user))
                .with(
                        "X-Forwarded-For",
                        "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
    }

    private String idOf(String code) {
        return database.asAdministrator()
                .sql("select access_code_id::text from access_code where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private int rows(String of, Object value) {
        return database.asAdministrator()
                .sql("select count(*) from " + of + " = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }
}
