package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JourneyTest
class ErasedPersonIT {

    private static final String FIRST_NAME = "Zebulonia";
    private static final String LAST_NAME = "Quixotevale";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String email = "zebulonia." + UUID.randomUUID() + "@unheard-of.example";
    private final Academy academy;
    private final AcademyClient client;
    private final School school;
    private final Session admin;
    private final Traces traces;

    ErasedPersonIT(Academy academy) {
        this.academy = academy;
        this.client = academy.client();
        this.school = new School(client);
        this.admin = academy.accounts().admin();
        this.traces = new Traces(academy);
    }

    @Test
    void leavesNoTraceButNumbers() {
        Session instructor = school.instructor("Ada", "Author");
        TaughtCourse course = school.course(instructor, "Forgetting", 4);
        String password = Accounts.newPassword();
        Student leaving = new Student("leaving", client.register(email, password, FIRST_NAME, LAST_NAME, "STUDENT"));
        Student staying = school.students(1).getFirst();
        school.enroll(instructor, course, List.of(leaving, staying));
        client.complete(
                leaving.session(),
                leaving.enrollmentIn(course),
                course.modules().getFirst());
        soon().untilAsserted(() -> {
            CourseDashboard dashboard = client.courseDashboard(instructor, course.id());
            assertThat(dashboard.enrollments()).isEqualTo(2);
            assertThat(dashboard.modules().getFirst().completed()).isOne();
            assertThat(report(instructor, course)).contains(email, FIRST_NAME);
        });
        assertThat(traces.of(email, FIRST_NAME, LAST_NAME))
                .as("the search finds what is there")
                .contains(
                        "database auth, table profile",
                        "database analytics, table user_profile",
                        "topic user-profiles");
        CourseDashboard before = client.courseDashboard(instructor, course.id());

        academy.platform().kill("progress-service");
        HttpResponse<String> erased = client.send(
                "DELETE",
                leaving.session(),
                "/users/" + leaving.session().userId(),
                Map.of("password", password),
                Map.of());

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
        soon().untilAsserted(() -> assertThat(owed(leaving)).containsExactly("progress-service"));
        academy.platform().start("progress-service");
        academy.platform().awaitHealthy();
        // A broker takes a killed consumer for living until its session ends.
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(owed(leaving)).isEmpty());
        traces.compactSoon("user-profiles");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    school.students(1); // later records close the segment, so that it can be compacted
                    assertThat(traces.of(email, FIRST_NAME, LAST_NAME)).isEmpty();
                });
        assertThat(traces.inLogs(Traces.anyOf(email, FIRST_NAME, LAST_NAME))).isEmpty();
        CourseDashboard after = client.courseDashboard(instructor, course.id());
        assertThat(after.enrollments()).isEqualTo(before.enrollments());
        assertThat(after.averagePercent()).isEqualTo(before.averagePercent());
        assertThat(after.completions()).isEqualTo(before.completions());
        assertThat(after.modules()).isEqualTo(before.modules());
        assertThat(report(instructor, course).toLowerCase(Locale.ROOT))
                .doesNotContain(email, FIRST_NAME.toLowerCase(Locale.ROOT));
        assertThat(client.send("POST", null, "/auth/login", Map.of("email", email, "password", password), Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void handsOutEverythingBeforehand() {
        Session alice = client.register(
                "alice." + UUID.randomUUID() + "@unheard-of.example",
                Accounts.newPassword(),
                "Alice",
                "Asking",
                "STUDENT");

        HttpResponse<String> export =
                client.send("GET", alice, "/users/" + alice.userId() + "/data-export", null, Map.of());

        assertThat(export.statusCode()).as(export.body()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(export.body())
                .contains(
                        "auth-service.json", "course-service.json", "progress-service.json", "analytics-service.json");
    }

    private List<String> owed(Student student) {
        String answer = client.send("GET", admin, "/users/" + student.session().userId() + "/erasure", null, Map.of())
                .body();
        JsonNode owed = JSON.readTree(answer).at("/owed");
        return owed.isArray() ? owed.valueStream().map(JsonNode::asString).toList() : List.of("no answer: " + answer);
    }

    private String report(Session instructor, TaughtCourse course) {
        return client.send("GET", instructor, "/analytics/courses/" + course.id(), null, Map.of())
                .body();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200));
    }
}
