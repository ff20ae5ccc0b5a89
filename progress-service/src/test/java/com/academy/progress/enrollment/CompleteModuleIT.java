package com.academy.progress.enrollment;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class CompleteModuleIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(3);

    @Test
    void answersWithTheNewProgressAndItsPosition() {
        UUID enrollment = enrolled(student, published(course));

        Answer answer = complete(enrollment, course, 0).expect(200);

        assertThat(answer.json().at("/progress")).hasToString("{\"completed\":1,\"total\":3,\"percent\":33}");
        assertThat(answer.json().at("/enrollmentId").asString()).isEqualTo(enrollment.toString());
        assertThat(answer.json().at("/courseId").asString())
                .isEqualTo(course.courseId().value().toString());
        assertThat(answer.json().at("/moduleId").asString())
                .isEqualTo(moduleOf(course, 0).value().toString());
        assertThat(answer.json().at("/completedAt").asString()).isNotEmpty();
        assertThat(answer.json().at("/courseCompletedAt").isNull()).isTrue();
        assertThat(answer.json().at("/position").asString()).isEqualTo("enrollment/" + enrollment + "@1");
        assertThat(answer.headers().getFirst("X-Position")).isEqualTo("enrollment/" + enrollment + "@1");
    }

    @Test
    void countsOnceWhenTwentyAskAtOnce() throws Exception {
        UUID enrollment = enrolled(student, published(course));

        List<Answer> answers = AtOnce.call(20, () -> complete(enrollment, course, 0));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers.getFirst().json().at("/progress/completed").asInt()).isEqualTo(1);
        complete(enrollment, course, 1).expect(200);
        assertThat(facts(enrollment, 2)).extracting(Fact::type).containsOnly("module.completed.v1");
    }

    @Test
    void completesTheCourseOnceWhenItsLastModulesAreCompletedAtOnce() throws Exception {
        Outline longer = aCourseOf(10);
        UUID enrollment = enrolled(student, published(longer));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int module = i % 10;
            calls.add(() -> complete(enrollment, longer, module));
        }

        List<Answer> answers = AtOnce.call(calls);

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(facts(enrollment, 11))
                .satisfies(it ->
                        assertThat(it.subList(0, 10)).extracting(Fact::type).containsOnly("module.completed.v1"))
                .extracting(Fact::type)
                .last()
                .isEqualTo("course.completed.v1");
        assertThat(complete(enrollment, longer, 0)
                        .json()
                        .at("/progress/percent")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void tellsItsFactsWithoutAGapAndByTheOutlineTheyName() {
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 2);
        Outline second = published(nextVersion(
                course, List.of(course.modules().get(1), course.modules().get(2), module(8, true), module(9, false))));
        complete(enrollment, second, 0);
        complete(enrollment, second, 3);
        complete(enrollment, second, 2);

        List<Fact> facts = facts(enrollment, 5);

        assertThat(facts).extracting(Fact::type).last().isEqualTo("course.completed.v1");
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.source()).isEqualTo("progress-service");
            assertThat(fact.key()).isEqualTo(student.toString());
            assertThat(fact.organization()).isEqualTo(course.organizationId());
        });
        assertThat(facts)
                .extracting(it -> "v%s %s/%s"
                        .formatted(
                                it.payload().at("/outlineVersion").asInt(),
                                it.payload().at("/completed").asInt(),
                                it.payload().at("/total").asInt()))
                .containsExactly("v1 1/3", "v2 2/3", "v2 2/3", "v2 3/3", "v2 3/3");
    }

    @Test
    void answersARepeatWithWhatIsKnown() {
        UUID enrollment = enrolled(student, published(course));
        Answer first = complete(enrollment, course, 0).expect(200);

        assertThat(complete(enrollment, course, 0).expect(200).body()).isEqualTo(first.body());
    }

    @Test
    void refusesAModuleThatIsNotInTheCourse() {
        UUID enrollment = enrolled(student, published(course));
        Outline other = published(aCourseOf(1));

        complete(enrollment, other, 0).expectProblem(422, "module-not-in-course");
        complete(enrollment, aCourseOf(1), 0).expectProblem(422, "module-not-in-course");
        assertThat(recordsOf(enrollment)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "EXPIRED"})
    void refusesAStudentWhoIsNotEnrolled(EnrollmentStatus status) {
        UUID enrollment = enrolled(student, published(course), status);

        JsonNode problem = complete(enrollment, course, 0)
                .expectProblem(422, "enrollment-not-active")
                .json();
        assertThat(problem.at("/enrollmentStatus").asString()).isEqualTo(status.name());
        assertThat(recordsOf(enrollment)).isZero();
    }

    @Test
    void doesNotKnowTheEnrollmentOfAnotherStudent() {
        UUID enrollment = enrolled(Ids.next(), published(course));

        complete(enrollment, course, 0).expectProblem(404, "enrollment-not-found");
        http.as(Tokens.student(student, course.organizationId()))
                .post(
                        "/progress/mark-completed/{enrollment}/{module}",
                        null,
                        enrollment,
                        moduleOf(course, 0).value())
                .expectProblem(404, "enrollment-not-found");
        assertThat(recordsOf(enrollment)).isZero();
    }

    private List<Fact> facts(UUID enrollment, int expected) {
        await().untilAsserted(() -> assertThat(events.heard("progress-events", "enrollment/" + enrollment))
                .hasSize(expected));
        List<Fact> facts = events.heard("progress-events", "enrollment/" + enrollment);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(facts.get(i).sequence()).isEqualTo(i + 1);
        }
        return facts;
    }

    private int recordsOf(UUID enrollment) {
        return database.asAdministrator()
                .sql("select count(*) from progress_record where enrollment_id = ?")
                .param(enrollment)
                .query(Integer.class)
                .single();
    }
}
