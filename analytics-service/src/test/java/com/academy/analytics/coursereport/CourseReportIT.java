package com.academy.analytics.coursereport;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.analytics.Enrolled;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CourseReportIT extends AnalyticsServiceTest {

    private final Course course = aCourse("Reports", 4);

    @BeforeEach
    void publish() {
        tell(course.outline());
    }

    @Test
    void showsTheCourseToItsInstructor() {
        UUID ann = Ids.next();
        var one = takes(ann, 4);
        takes(Ids.next(), 1);
        tell(one.courseCompleted(), profile(ann, 1, "Ann Example", "ann@example.org"));

        soon().untilAsserted(() -> {
            JsonNode report = asInstructor()
                    .get("/analytics/courses/{id}", course.id)
                    .expect(200)
                    .json();
            assertThat(report.at("/title").asString()).isEqualTo("Reports");
            assertThat(report.at("/enrollments").asInt()).isEqualTo(2);
            assertThat(report.at("/enrolledEver").asInt()).isEqualTo(2);
            assertThat(report.at("/completions").asInt()).isEqualTo(1);
            assertThat(report.at("/averagePercent").asInt()).as("5 of 8").isEqualTo(62);
            assertThat(report.at("/modules").size()).isEqualTo(4);
            assertThat(report.at("/modules/0/completed").asInt()).isEqualTo(2);
            assertThat(report.at("/modules/0/rate").asInt()).isEqualTo(100);
            assertThat(report.at("/modules/3/completed").asInt()).isEqualTo(1);
            assertThat(report.at("/modules/3/rate").asInt()).isEqualTo(50);
            assertThat(report.at("/students").size()).isEqualTo(2);
            JsonNode student = report.at("/students/1");
            assertThat(student.at("/userId").asString()).isEqualTo(ann.toString());
            assertThat(student.at("/name").asString()).isEqualTo("Ann Example");
            assertThat(student.at("/email").asString()).isEqualTo("ann@example.org");
            assertThat(student.at("/percent").asInt()).isEqualTo(100);
            assertThat(student.at("/lastActivityAt").asString()).isNotEmpty();
            assertThat(report.at("/revision").asLong()).isPositive();
        });
    }

    @Test
    void keepsTheNewestNameOnly() {
        UUID ann = Ids.next();
        takes(ann, 1);
        tell(profile(ann, 2, "Ann New", "new@example.org"), profile(ann, 1, "Ann Old", "old@example.org"));

        soon().untilAsserted(() ->
                assertThat(report().at("/students/0/name").asString()).isEqualTo("Ann New"));
        assertThat(rawEventsOf("profile/" + ann))
                .as("names stay out of the raw facts")
                .isZero();
        assertThat(rawEventsOf("course/" + course.id)).isEqualTo(1);
    }

    @Test
    void pagesThroughTheStudents() {
        List<Enrolled> all =
                IntStream.range(0, 5).mapToObj(_ -> takes(Ids.next(), 0)).toList();
        soon().untilAsserted(
                        () -> assertThat(report().at("/enrollments").asInt()).isEqualTo(5));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = asInstructor()
                    .get("/analytics/courses/{id}?limit=2" + cursor, course.id)
                    .expect(200)
                    .json();
            page.at("/students").forEach(it -> seen.add(it.at("/enrollmentId").asString()));
            cursor = page.at("/nextCursor").isMissingNode()
                            || page.at("/nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.at("/nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(it -> it.id.toString()).toList());
    }

    @Test
    void countsStudentsWhoLeftAmongThoseEverEnrolled() {
        takes(Ids.next(), 2);
        var left = takes(Ids.next(), 1);
        tell(left.withdrawn());

        soon().untilAsserted(() -> {
            JsonNode report = report();
            assertThat(report.at("/enrollments").asInt()).isEqualTo(1);
            assertThat(report.at("/enrolledEver").asInt()).isEqualTo(2);
            assertThat(report.at("/averagePercent").asInt()).isEqualTo(50);
            assertThat(report.at("/modules/0/rate").asInt()).isEqualTo(100);
            assertThat(report.at("/students").size()).isEqualTo(1);
        });
    }

    @Test
    void sumsUpAnInstructorsCourses() {
        takes(Ids.next(), 2);
        var second = aCourse("Second", 2);
        var enrolled = new Enrolled(Ids.next(), second);
        tell(second.outline(), enrolled.enrolled(), enrolled.completed(1), enrolled.completed(2));
        tell(new Course(organization, Ids.next(), "A colleague's", 2).outline());

        soon().untilAsserted(() -> {
            JsonNode teaching =
                    asInstructor().get("/analytics/instructors/me").expect(200).json();
            assertThat(teaching.at("/courses").asInt()).isEqualTo(2);
            assertThat(teaching.at("/enrollments").asInt()).isEqualTo(2);
            assertThat(teaching.at("/averagePercent").asInt()).as("4 of 6").isEqualTo(66);
            assertThat(teaching.at("/items/0/title").asString()).isEqualTo("Second");
            assertThat(teaching.at("/items/0/averagePercent").asInt()).isEqualTo(100);
            assertThat(teaching.at("/items/1/averagePercent").asInt()).isEqualTo(50);
        });
        JsonNode first = asInstructor()
                .get("/analytics/instructors/me?limit=1")
                .expect(200)
                .json();
        assertThat(first.at("/items").size()).isEqualTo(1);
        JsonNode rest = asInstructor()
                .get("/analytics/instructors/me?limit=1&cursor="
                        + first.at("/nextCursor").asString())
                .expect(200)
                .json();
        assertThat(rest.at("/items/0/title").asString()).isEqualTo("Reports");
        assertThat(rest.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void isThereForOwnersAndAdminsOnly() {
        takes(student, 1);
        soon().untilAsserted(
                        () -> assertThat(report().at("/enrollments").asInt()).isEqualTo(1));

        assertAnswers(200, http.as(Tokens.organizationAdmin(Ids.next(), organization)));
        assertAnswers(200, http.as(Tokens.admin()).with("X-Organization", organization.toString()));

        assertAnswers(404, http.as(Tokens.instructor(Ids.next(), organization)));
        assertAnswers(404, http.as(Tokens.instructor(instructor, Ids.next())));
        assertAnswers(404, http.as(Tokens.organizationAdmin(Ids.next(), Ids.next())));
        assertAnswers(404, http.as(Tokens.admin()));
        http.as(Tokens.student(student))
                .get("/analytics/courses/{id}", course.id)
                .expect(403);
    }

    private void assertAnswers(int status, Http caller) {
        caller.get("/analytics/courses/{id}", course.id).expect(status);
        assertThat(caller.get("/analytics/stream?courseId={id}", course.id).status())
                .isEqualTo(status);
    }

    private JsonNode report() {
        return asInstructor().get("/analytics/courses/{id}", course.id).json();
    }

    private Enrolled takes(UUID who, int completed) {
        var enrolled = new Enrolled(who, course);
        tell(enrolled.enrolled());
        IntStream.rangeClosed(1, completed).forEach(module -> tell(enrolled.completed(module)));
        return enrolled;
    }

    private long rawEventsOf(String subject) {
        return database.asAdministrator()
                .sql("select count(*) from raw_event where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private static Fact profile(UUID user, long sequence, String name, String email) {
        return TestEvents.fact(
                "user.profile-changed.v1",
                "profile/" + user,
                sequence,
                user,
                Map.of("userId", user, "name", name, "email", email));
    }
}
