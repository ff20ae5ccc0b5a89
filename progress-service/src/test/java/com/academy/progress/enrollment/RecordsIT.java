package com.academy.progress.enrollment;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.ModuleId;
import com.academy.progress.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class RecordsIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(4);
    private UUID enrollment;

    @BeforeEach
    void enroll() {
        enrollment = enrolled(student, published(course));
    }

    @Test
    void beginOnce() {
        Answer first = start(0).expect(201);
        Answer second = start(0).expectProblem(409, "module-already-started");

        assertThat(second.json().at("/progressId").asString())
                .isEqualTo(first.json().at("/id").asString());
        assertThat(first.json().at("/state").asString()).isEqualTo("STARTED");
        assertThat(first.headers().getFirst("X-Position"))
                .isEqualTo(first.json().at("/position").asString());
        await().untilAsserted(() -> assertThat(heard()).extracting(Fact::type).containsExactly("module.started.v1"));
    }

    @Test
    void beginOnceForARepeatedRequest() {
        Map<String, Object> body = Map.of("enrollmentId", enrollment, "moduleId", module(0));
        var client = asStudent().with("Idempotency-Key", Ids.next().toString());

        Answer first = client.post("/progress", body).expect(201);
        Answer second = client.post("/progress", body).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void keepWhatAPatchDoesNotMention() {
        UUID id = idOf(start(0));

        patch(id, Map.of("timeSpentSeconds", 120)).expect(200);
        Answer completed = patch(id, Map.of("completed", true)).expect(200);

        assertThat(completed.json().at("/timeSpentSeconds").asInt()).isEqualTo(120);
        assertThat(completed.json().at("/startedAt").asString()).isNotEmpty();
        assertThat(completed.json().at("/state").asString()).isEqualTo("COMPLETED");
        assertThat(completed.json().at("/progress/percent").asInt()).isEqualTo(25);
        assertThat(completed.json().at("/position").asString()).endsWith("@2");
        assertThat(patch(id, Map.of()).expect(200).body()).isEqualTo(completed.body());
        assertThat(complete(enrollment, course, 0)
                        .expect(200)
                        .json()
                        .at("/position")
                        .asString())
                .endsWith("@2");
    }

    @Test
    void takeNothingBack() {
        UUID id = idOf(start(0));
        patch(id, Map.of("completed", true)).expect(200);

        patch(id, Map.of("completed", false)).expectProblem(422, "progress-cannot-be-undone");
        patch(id, Map.of("started", false)).expectProblem(422, "progress-cannot-be-undone");
        patch(id, "{\"completed\":null}").expectProblem(400, "invalid-request");
        assertThat(patch(id, Map.of("timeSpentSeconds", 30))
                        .json()
                        .at("/completed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void areOnlyTheStudentsOwn() {
        UUID id = idOf(start(0));

        http.as(Tokens.student(Ids.next(), course.organizationId()))
                .patch("/progress/{id}", Map.of("completed", true), id)
                .expectProblem(404, "progress-not-found");
        http.as(Tokens.student(Ids.next()))
                .post("/progress", Map.of("enrollmentId", enrollment, "moduleId", module(1)))
                .expectProblem(404, "enrollment-not-found");
        patch(Ids.next(), Map.of("completed", true)).expectProblem(404, "progress-not-found");
    }

    @Test
    void acceptAMergePatchByItsName() {
        UUID id = idOf(start(0));

        asStudent()
                .with("Content-Type", "application/merge-patch+json")
                .patch("/progress/{id}", "{\"completed\":true}", id)
                .expect(200);
    }

    @Test
    void comeInBatchesEachWithItsOwnOutcome() {
        UUID other = enrolled(student, course);
        UUID foreign = enrolled(Ids.next(), course);
        UUID dropped = enrolled(student, course, EnrollmentStatus.DROPPED);
        start(3).expect(201);

        Answer answer = asStudent()
                .post(
                        "/progress/batch",
                        Map.of(
                                "updates",
                                List.of(
                                        update(enrollment, module(0), "completed", true),
                                        update(other, module(0), "started", true),
                                        update(enrollment, module(0), "completed", true),
                                        update(enrollment, Ids.next(), "completed", true),
                                        update(foreign, module(0), "completed", true),
                                        update(dropped, module(0), "completed", true),
                                        update(enrollment, module(1), "completed", false),
                                        update(enrollment, module(2), "timeSpentSeconds", 60),
                                        update(enrollment, module(3), "started", true))))
                .expect(200);

        JsonNode items = answer.json().at("/items");
        assertThat(items.valueStream().map(it -> it.at("/status").asInt()))
                .containsExactly(200, 200, 200, 422, 404, 422, 422, 200, 200);
        assertThat(items.valueStream()
                        .map(it -> it.at("/problem/type").asString(""))
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.substring(it.lastIndexOf('/') + 1)))
                .containsExactly(
                        "module-not-in-course",
                        "enrollment-not-found",
                        "enrollment-not-active",
                        "progress-cannot-be-undone");
        assertThat(items.at("/0/progress/progress/completed").asInt()).isEqualTo(1);
        assertThat(items.at("/2/progress/position").asString())
                .isEqualTo(items.at("/0/progress/position").asString());
        assertThat(answer.json().at("/positions").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("enrollment/" + enrollment + "@3", "enrollment/" + other + "@1");
        await().untilAsserted(() -> assertThat(heard())
                .extracting(Fact::type)
                .containsExactly("module.started.v1", "module.completed.v1", "module.started.v1"));
    }

    @Test
    void comeFromClientsThatWereOffline() {
        Answer answer = asStudent()
                .post("/progress/batch", """
                        {"updates":[
                          {"enrollmentId":"%1$s","moduleId":"%2$s","completed":true,"completedAt":"2026-01-06T10:00:00Z"},
                          {"enrollmentId":"%1$s","moduleId":"%3$s","completed":true,"completedAt":"2026-01-04T10:00:00Z"},
                          {"enrollmentId":"%1$s","moduleId":"%3$s","completed":true,"completedAt":"2126-01-04T10:00:00Z"}
                        ]}""".formatted(enrollment, module(0), module(1)))
                .expect(200);

        assertThat(answer.json()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.at("/status").asInt()))
                .containsExactly(200, 422, 422);
        assertThat(answer.headers().getFirst("X-Position")).isEqualTo("enrollment/" + enrollment + "@1");
        await().untilAsserted(() -> assertThat(heard()).singleElement().satisfies(fact -> {
            assertThat(fact.payload().at("/completedAt").asString()).isEqualTo("2026-01-06T10:00:00Z");
            assertThat(fact.payload().at("/recordedAt").asString()).isNotEqualTo("2026-01-06T10:00:00Z");
        }));
    }

    @Test
    void comeAHundredAtATimeAtMost() {
        List<Map<String, Object>> updates = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            updates.add(update(enrollment, module(i % 4), "completed", true));
        }
        asStudent().post("/progress/batch", Map.of("updates", updates)).expect(200);
        updates.add(update(enrollment, module(0), "completed", true));

        asStudent().post("/progress/batch", Map.of("updates", updates)).expectProblem(400, "invalid-request");
        asStudent().post("/progress/batch", Map.of("updates", List.of())).expectProblem(400, "invalid-request");
    }

    private Answer start(int module) {
        return asStudent().post("/progress", Map.of("enrollmentId", enrollment, "moduleId", module(module)));
    }

    private Answer patch(UUID id, Object body) {
        return asStudent().send(HttpMethod.PATCH, "/progress/{id}", body, id);
    }

    private UUID module(int index) {
        ModuleId id = moduleOf(course, index);
        return id.value();
    }

    private List<Fact> heard() {
        return events.heard("progress-events", "enrollment/" + enrollment);
    }

    private static UUID idOf(Answer answer) {
        return UUID.fromString(answer.expect(201).json().at("/id").asString());
    }

    private static Map<String, Object> update(UUID enrollment, UUID module, String field, Object value) {
        return Map.of("enrollmentId", enrollment, "moduleId", module, field, value);
    }
}
