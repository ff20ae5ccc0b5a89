package com.academy.analytics.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.analytics.Enrolled;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LearnerIT extends AnalyticsServiceTest {

    /** The worked examples of the platform: 70 % of a course, 72 % of everything. */
    @Test
    void showsTheWorkedExamples() {
        var javascript = takes(aCourse("JavaScript Fundamentals", 10), 7);
        var react = takes(aCourse("React Basics", 8), 6);
        var node = takes(new Course(Ids.next(), Ids.next(), "Node.js Backend", 7), 5);

        soon().untilAsserted(() -> {
            JsonNode overall = asStudent().get("/progress/overall").expect(200).json();
            assertThat(overall.at("/enrolled").asInt()).isEqualTo(3);
            assertThat(overall.at("/modules").asInt()).isEqualTo(25);
            assertThat(overall.at("/completed").asInt()).isEqualTo(18);
            assertThat(overall.at("/percent").asInt()).isEqualTo(72);
            assertThat(percent(overall, javascript)).isEqualTo(70);
            assertThat(percent(overall, react)).isEqualTo(75);
            assertThat(percent(overall, node)).isEqualTo(71);
        });
    }

    @Test
    void showsTheDashboard() {
        var course = aCourse("Dashboards", 3);
        var enrolled = takes(course, 2);

        soon().untilAsserted(() -> {
            JsonNode dashboard = asStudent().get("/analytics/me").expect(200).json();
            assertThat(dashboard.at("/revision").asLong()).isPositive();
            assertThat(dashboard.at("/overall/percent").asInt()).isEqualTo(66);
            assertThat(dashboard.at("/courses/0/enrollmentId").asString()).isEqualTo(enrolled.id.toString());
            assertThat(dashboard.at("/courses/0/title").asString()).isEqualTo("Dashboards");
            assertThat(dashboard.at("/courses/0/next/moduleId").asString())
                    .isEqualTo(course.module(3).toString());
            assertThat(dashboard.at("/courses/0/next/title").asString()).isEqualTo("Module 3");
            assertThat(dashboard.at("/recentActivity").size()).isEqualTo(2);
            assertThat(dashboard.at("/recentActivity/0/moduleId").asString())
                    .isEqualTo(course.module(2).toString());
            assertThat(dashboard.at("/recentActivity/0/moduleTitle").asString()).isEqualTo("Module 2");
        });
    }

    @Test
    void isEmptyForAStudentWithoutProgress() {
        JsonNode overall = asStudent().get("/progress/overall").expect(200).json();
        assertThat(overall.at("/percent").asInt(-1)).isZero();
        assertThat(overall.at("/courses").isEmpty()).isTrue();

        JsonNode dashboard = asStudent().get("/analytics/me").expect(200).json();
        assertThat(dashboard.at("/revision").asLong(-1)).isZero();
        assertThat(dashboard.at("/overall/enrolled").asInt(-1)).isZero();
    }

    @Test
    void leavesOutWhatTheStudentHasLeft() {
        takes(aCourse("Kept", 4), 1);
        var left = takes(aCourse("Left", 4), 4);
        soon().untilAsserted(() -> assertThat(overall("/percent")).isEqualTo(62));

        tell(left.withdrawn());

        soon().untilAsserted(() -> assertThat(overall("/percent")).isEqualTo(25));
        assertThat(overall("/enrolled")).isEqualTo(1);
    }

    @Test
    void countsUnderTheCurrentOutline() {
        var course = aCourse("Growing", 4);
        var enrolled = takes(course, 4);
        tell(enrolled.courseCompleted());
        soon().untilAsserted(() -> assertThat(overall("/percent")).isEqualTo(100));

        tell(course.revised(0, 4));

        soon().untilAsserted(() -> assertThat(overall("/percent")).isEqualTo(50));
        assertThat(asStudent()
                        .get("/progress/overall")
                        .json()
                        .at("/courses/0/courseCompletedAt")
                        .asString())
                .as("a completed course stays completed")
                .isNotEmpty();
    }

    @Test
    void countsWhatComesTwiceOnce() {
        var course = aCourse("Twice", 2);
        var enrolled = new Enrolled(student, course);
        var completed = enrolled.completed(1);
        tell(course.outline(), enrolled.enrolled(), completed, completed, completed);

        soon().untilAsserted(() -> assertThat(overall("/completed")).isEqualTo(1));
        var last = enrolled.completed(2);
        tell(completed, last);
        soon().untilAsserted(() -> assertThat(overall("/completed")).isEqualTo(2));
    }

    @Test
    void waitsUntilItHoldsWhatTheStudentWrote() {
        var course = aCourse("Mine", 10);
        var enrolled = takes(course, 1);
        soon().untilAsserted(() -> assertThat(overall("/completed")).isEqualTo(1));

        for (int module = 2; module <= 10; module++) {
            tell(enrolled.completed(module));
            Answer answer = asStudent()
                    .with("X-Read-After", enrolled.position())
                    .get("/progress/overall")
                    .expect(200);
            assertThat(answer.json().at("/completed").asInt()).isEqualTo(module);
        }
    }

    @Test
    void answersWhatItHasWhenTheWriteDoesNotCome() {
        var enrolled = takes(aCourse("Late", 3), 1);
        soon().untilAsserted(() -> assertThat(overall("/completed")).isEqualTo(1));
        enrolled.completed(2); // never published: the next event has a gap before it
        tell(enrolled.completed(3));
        soon().untilAsserted(() -> assertThat(overall("/completed")).isEqualTo(3));

        long began = System.nanoTime();
        asStudent()
                .with("X-Read-After", enrolled.position())
                .get("/analytics/me")
                .expect(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(490), Duration.ofSeconds(10));
    }

    @Test
    void refusesAPositionThatIsNone() {
        for (String nonsense : new String[] {"x", "enrollment/1@1", "enrollment/" + Ids.next() + "@0"}) {
            asStudent().with("X-Read-After", nonsense).get("/progress/overall").expectProblem(400, "invalid-request");
        }
    }

    @Test
    void saysHowFreshItIs() {
        Instant began = Instant.now();

        soon().untilAsserted(() -> {
            Answer answer = asStudent().get("/analytics/me").expect(200);
            assertThat(Instant.parse(String.valueOf(answer.headers().getFirst("X-Fresh-As-Of"))))
                    .as("nothing is on its way, so it is fresh as of now")
                    .isAfter(began)
                    .isBefore(Instant.now());
        });
        assertThat(asStudent().get("/progress/overall").headers().getFirst("X-Fresh-As-Of"))
                .isNotNull();
    }

    @Test
    void hidesAPersonsProgressFromOthers() {
        takes(aCourse("Private", 2), 1);
        soon().untilAsserted(() -> assertThat(overall("/completed")).isEqualTo(1));

        var stranger = http.as(Tokens.student(Ids.next()));

        assertThat(stranger.get("/progress/overall")
                        .expect(200)
                        .json()
                        .at("/enrolled")
                        .asInt())
                .isZero();
        assertThat(stranger.get("/analytics/me")
                        .expect(200)
                        .json()
                        .at("/courses")
                        .isEmpty())
                .isTrue();
    }

    private Enrolled takes(Course course, int completed) {
        var enrolled = new Enrolled(student, course);
        tell(course.outline(), enrolled.enrolled());
        IntStream.rangeClosed(1, completed).forEach(module -> tell(enrolled.completed(module)));
        return enrolled;
    }

    private int overall(String pointer) {
        return asStudent()
                .get("/progress/overall")
                .expect(200)
                .json()
                .at(pointer)
                .asInt();
    }

    private static int percent(JsonNode overall, Enrolled enrolled) {
        UUID course = enrolled.course.id;
        return overall.at("/courses")
                .valueStream()
                .filter(it -> it.at("/courseId").asString().equals(course.toString()))
                .mapToInt(it -> it.at("/percent").asInt())
                .findFirst()
                .orElse(-1);
    }
}
