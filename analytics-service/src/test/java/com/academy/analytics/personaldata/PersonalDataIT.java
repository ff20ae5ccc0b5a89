package com.academy.analytics.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.analytics.Enrolled;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataIT extends AnalyticsServiceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Course course = aCourse("Forgetting", 2);
    private final UUID classmate = Ids.next();

    @BeforeEach
    void learn() {
        var taken = new Enrolled(student, course);
        tell(course.outline(), taken.enrolled(), taken.completed(1), new Enrolled(classmate, course).enrolled());
        profile(student, "Ann Example");
        profile(classmate, "Bob Example");
        soon().untilAsserted(() -> {
            assertThat(names()).containsExactly("Ann Example", "Bob Example");
            assertThat(report().at("/modules/0/completed").asInt()).isEqualTo(1);
        });
    }

    @Test
    void erasesAPersonsIdentityAndNothingElse() {
        JsonNode before = report();

        erased(student);

        soon().untilAsserted(() -> assertThat(events.heard("erasure-receipts", "personal-data/" + student))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.payload().at("/service").asString()).isEqualTo("analytics-service")));
        assertThat(names()).containsExactly("Bob Example");
        assertThat(numbers(report())).isEqualTo(numbers(before));
        assertThat(report().toString()).doesNotContain("Ann Example", "ann@example.org");
    }

    @Test
    void forgetsByTheTombstoneToo() {
        state(student, 2, JSON.nullNode());

        soon().untilAsserted(() -> assertThat(names()).containsExactly("Bob Example"));
        assertThat(report().at("/students")).hasSize(2);
    }

    @Test
    void restoresNoErasedPersonWhenEverythingIsReadFromTheBeginning(@Autowired List<SmartLifecycle> lifecycles) {
        erased(student);
        soon().untilAsserted(() -> assertThat(names()).containsExactly("Bob Example"));
        JsonNode before = report();
        SmartLifecycle consumers = lifecycles.stream()
                .filter(it -> it.getClass().getSimpleName().equals("Consumers"))
                .findFirst()
                .orElseThrow();
        consumers.stop();
        for (String forgotten : List.of("consumer_position", "stream_progress")) {
            database.asAdministrator()
                    .sql("delete from %s where projection = 'analytics-service'".formatted(forgotten))
                    .update();
        }
        database.asAdministrator()
                .sql("delete from user_profile where user_id = ?")
                .param(classmate)
                .update();

        consumers.start();

        soon().untilAsserted(() -> assertThat(names()).contains("Bob Example"));
        soon().untilAsserted(() -> assertThat(through("profile/" + student)).isOne());
        assertThat(names()).containsExactly("Bob Example");
        soon().untilAsserted(() -> assertThat(numbers(report())).isEqualTo(numbers(before)));
    }

    @Test
    void exportsWhatItHoldsOnAPerson() {
        JsonNode held = http.as(Tokens.service("auth-service", "analytics-service"))
                .get("/internal/personal-data/{id}", student)
                .expect(200)
                .json();

        assertThat(held.at("/documents/profile").toString())
                .isEqualTo("[{\"name\":\"Ann Example\",\"email\":\"ann@example.org\"}]");
        assertThat(held.at("/documents/courses/0/courseTitle").asString()).isEqualTo("Forgetting");
        assertThat(held.at("/documents/courses/0/completedModules").asInt()).isEqualTo(1);
        assertThat(held.at("/documents/completedModules")).hasSize(1);
        assertThat(held.at("/documents/overall/0/total").asInt()).isEqualTo(2);
    }

    private void profile(UUID user, String name) {
        String email = name.substring(0, 3).toLowerCase() + "@example.org";
        state(user, 1, JSON.valueToTree(Map.of("userId", user, "name", name, "email", email)));
    }

    private void state(UUID user, long sequence, JsonNode payload) {
        events.tell("user.profile-changed.v1", "profile/" + user, sequence, user, payload);
    }

    private void erased(UUID user) {
        events.tell(
                "user.erased.v1", "user/" + user, 2, user, Map.of("userId", user, "erasedAt", "2026-01-15T09:30:00Z"));
    }

    private JsonNode report() {
        return asInstructor()
                .get("/analytics/courses/{id}", course.id)
                .expect(200)
                .json();
    }

    /** What the report counts, without what it says of single people and of its own age. */
    private static String numbers(JsonNode report) {
        return List.of(
                        report.at("/enrollments"),
                        report.at("/enrolledEver"),
                        report.at("/completions"),
                        report.at("/averagePercent"),
                        report.at("/modules"),
                        report.at("/students").size())
                .toString();
    }

    private List<String> names() {
        return database.asAdministrator()
                .sql("select name from user_profile where user_id in (?, ?) order by name")
                .params(student, classmate)
                .query(String.class)
                .list();
    }

    private long through(String subject) {
        return database.asAdministrator()
                .sql("select through from stream_progress where projection = 'analytics-service' and subject = ?")
                .param(subject)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
