package com.academy.progress;

import static com.academy.platform.test.TestEvents.fact;
import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.progress.outline.Outline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of course-service, in any order and more than once. */
class CopiesIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(4);
    private final Outline second = nextVersion(
            course, List.of(course.modules().get(0), course.modules().get(1), module(7, true)));
    private final UUID enrollment = Ids.next();

    @Test
    void letStudentsLearnAsSoonAsBothAreHere() {
        tell(course, 2);
        tellEnrolled(1);

        await().untilAsserted(() -> complete(enrollment, course, 0).expect(200));
        await().untilAsserted(() -> assertThat(events.heard("progress-events", "enrollment/" + enrollment))
                .extracting(Fact::type)
                .containsExactly("module.completed.v1"));
    }

    @Test
    void mayComeEnrollmentFirst() {
        tellEnrolled(1);
        await().until(() -> count("select count(*) from enrollment where enrollment_id = ?", enrollment) == 1);
        complete(enrollment, course, 0).expectProblem(404, "course-not-found");

        tell(course, 2);

        await().untilAsserted(() -> complete(enrollment, course, 0).expect(200));
    }

    @Test
    void mayComeNewestOutlineFirst() {
        tell(second, 3);
        tell(course, 2);
        tellEnrolled(1);
        awaitOutlines(2);
        await().untilAsserted(() -> read().expect(200));

        assertThat(read().json().at("/outlineVersion").asInt()).isEqualTo(2);
        assertThat(read().json().at("/total").asInt()).isEqualTo(3);
    }

    @Test
    void countOnceHoweverOftenTheyCome() {
        Fact outline = tell(course, 2);
        Fact enrolled = tellEnrolled(1);
        Fact withdrawn = tellWithdrawn(2);
        for (Fact again : List.of(enrolled, withdrawn, outline, enrolled)) {
            events.send(again);
        }
        // The same words under another id: a publisher's restart from a backup.
        tell(course, 2);
        tellEnrolled(1);
        Outline marker = tellMarker();

        await().until(() -> count(
                        "select count(*) from course where course_id = ?",
                        marker.courseId().value())
                == 1);
        await().untilAsserted(() -> complete(enrollment, course, 0).expectProblem(422, "enrollment-not-active"));
        awaitOutlines(1);
    }

    @Test
    void mayComeWithdrawalFirst() {
        tell(course, 2);
        tellWithdrawn(2);
        await().until(() -> count("select count(*) from enrollment where enrollment_id = ?", enrollment) == 1);
        tellEnrolled(1);
        await().until(() ->
                count("select count(*) from enrollment where enrollment_id = ? and enrolled_at is not null", enrollment)
                        == 1);

        complete(enrollment, course, 0).expectProblem(422, "enrollment-not-active");
        assertThat(read().json().at("/status").asString()).isEqualTo("DROPPED");
    }

    @Test
    void letStudentsComeBack() {
        tell(course, 2);
        tellEnrolled(1);
        await().untilAsserted(() -> complete(enrollment, course, 0).expect(200));
        tellWithdrawn(2);
        await().untilAsserted(() -> complete(enrollment, course, 1).expectProblem(422, "enrollment-not-active"));

        tellEnrolled(3);

        await().untilAsserted(() -> complete(enrollment, course, 1).expect(200));
        assertThat(read().json().at("/completed").asInt()).isEqualTo(2);
    }

    @Test
    void letStudentsGoOnInAnArchivedCourse() {
        tellCourse("course.archived.v1", 5, Facts.archived(course));
        tell(course, 2);
        tell(second, 3);
        tellEnrolled(1);

        await().untilAsserted(() -> complete(enrollment, second, 0).expect(200));
        awaitOutlines(2);
        assertThat(read().json().at("/courseArchivedAt").asString()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(read().json().at("/outlineVersion").asInt()).isEqualTo(2);

        Outline third = nextVersion(second, List.of(module(1, true)));
        tell(third, 6);

        await().untilAsserted(
                        () -> assertThat(read().json().at("/courseArchivedAt").isNull())
                                .as("published again")
                                .isTrue());
    }

    @Test
    void makeADeadLetterOfAnUnreadableFactAndContinue() {
        events.sendRaw(fact(
                "student.enrolled.v1",
                "enrollment/" + enrollment,
                1,
                student,
                Map.of("enrollmentId", enrollment, "organizationId", course.organizationId())));
        UUID other = Ids.next();
        tell(course, 2);
        events.tell("student.enrolled.v1", "enrollment/" + other, 1, student, Facts.enrolled(other, student, course));

        await().untilAsserted(() -> complete(other, course, 0).expect(200));
        await().until(() ->
                count("select count(*) from dead_letter where subject = ?", "enrollment/" + enrollment) == 1);
    }

    private Answer read() {
        return asStudent().get("/progress/course/{enrollment}", enrollment);
    }

    private Fact tell(Outline outline, long sequence) {
        return tellCourse("course.outline-changed.v1", sequence, Facts.outline(outline));
    }

    private Fact tellCourse(String type, long sequence, Object payload) {
        UUID id = course.courseId().value();
        return events.tell(type, "course/" + id, sequence, id, payload);
    }

    private Outline tellMarker() {
        Outline marker = aCourseOf(1);
        UUID id = marker.courseId().value();
        events.tell("course.outline-changed.v1", "course/" + id, 1, id, Facts.outline(marker));
        return marker;
    }

    private Fact tellEnrolled(long sequence) {
        return tellEnrollment("student.enrolled.v1", sequence, Facts.enrolled(enrollment, student, course));
    }

    private Fact tellWithdrawn(long sequence) {
        return tellEnrollment("student.withdrawn.v1", sequence, Facts.withdrawn(enrollment, student, course));
    }

    private Fact tellEnrollment(String type, long sequence, Object payload) {
        return events.tell(type, "enrollment/" + enrollment, sequence, student, payload);
    }

    private void awaitOutlines(int versions) {
        await().until(() -> count(
                        "select count(*) from course_outline where course_id = ?",
                        course.courseId().value())
                == versions);
    }

    private int count(String sql, Object parameter) {
        return database.asAdministrator()
                .sql(sql)
                .param(parameter)
                .query(Integer.class)
                .single();
    }
}
