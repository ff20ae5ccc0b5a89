package com.academy.progress.enrollment;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.module;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.Tokens;
import com.academy.progress.Facts;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import com.academy.progress.outline.OutlineFixtures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that arrive before the events of course-service. */
class ObtainCopiesIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(2);
    private final UUID enrollment = Ids.next();
    private final String enrollmentPath = "/enrollments/" + enrollment;
    private final String outlinePath = "/courses/" + course.courseId().value() + "/outline";

    @Test
    void asksOnceForWhatIsNotHereInTheNameOfTheCaller() {
        COURSE_SERVICE.knows(enrollment, student, course, "ACTIVE", 1);
        COURSE_SERVICE.knows(course, 2);
        String token = Tokens.student(student);

        completeAs(token, course).expect(200);
        complete(enrollment, course, 1).expect(200);
        read().expect(200);

        assertThat(COURSE_SERVICE.asked(enrollmentPath))
                .singleElement()
                .satisfies(it -> assertThat(it.authorization()).isEqualTo("Bearer " + token));
        assertThat(COURSE_SERVICE.asked(outlinePath)).hasSize(1);
    }

    @Test
    void storesItAsTheFactWouldSoThatTheFactIsNoNews() {
        COURSE_SERVICE.knows(enrollment, student, course, "DROPPED", 2);
        COURSE_SERVICE.knows(course, 2);
        complete(enrollment, course, 0).expectProblem(422, "enrollment-not-active");

        for (long sequence : new long[] {1, 3}) {
            events.tell(
                    "student.enrolled.v1",
                    "enrollment/" + enrollment,
                    sequence,
                    student,
                    Facts.enrolled(enrollment, student, course));
        }

        await().untilAsserted(() -> complete(enrollment, course, 0).expect(200));
    }

    @Test
    void servesReadsAlike() {
        COURSE_SERVICE.knows(enrollment, student, course, "ACTIVE", 1);
        COURSE_SERVICE.knows(course, 2);

        assertThat(read().expect(200).json().at("/total").asInt()).isEqualTo(2);
        http.as(Tokens.instructor(OutlineFixtures.INSTRUCTOR, course.organizationId()))
                .get("/progress/course/{enrollment}", enrollment)
                .expect(200);
    }

    @Test
    void doesNotKnowWhatCourseServiceDoesNotKnow() {
        complete(enrollment, course, 0).expectProblem(404, "enrollment-not-found");
        read().expectProblem(404, "enrollment-not-found");
        asStudent().get("/progress/enrollment/{enrollment}", enrollment).expectProblem(404, "enrollment-not-found");
    }

    @Test
    void answers503WhileCourseServiceIsDown() {
        COURSE_SERVICE.isDown();

        assertUnavailable(complete(enrollment, course, 0));
        assertUnavailable(read());
    }

    @Test
    void answers503WhileCourseServiceIsSlow() {
        COURSE_SERVICE.isSlow();

        assertUnavailable(complete(enrollment, course, 0));
    }

    @Test
    void stopsAskingForAWhileWhenCourseServiceIsUnavailable() {
        COURSE_SERVICE.isDown();

        for (int i = 0; i < 30; i++) {
            assertUnavailable(complete(enrollment, course, 0));
        }

        assertThat(COURSE_SERVICE.asked(enrollmentPath)).hasSizeLessThan(30);
    }

    @Test
    void needsNoCourseServiceForALocalCopy() {
        UUID known = enrolled(student, published(course));
        COURSE_SERVICE.isDown();

        complete(known, course, 0).expect(200);
        complete(known, aCourseOf(1), 0).expectProblem(422, "module-not-in-course");
    }

    @Test
    void doesNotUseTheEnrollmentOfAnotherStudent() {
        COURSE_SERVICE.knows(enrollment, Ids.next(), course, "ACTIVE", 1);
        COURSE_SERVICE.knows(course, 2);

        complete(enrollment, course, 0).expectProblem(404, "enrollment-not-found");
        read().expectProblem(404, "enrollment-not-found");
    }

    @Test
    void looksForANewerOutlineBeforeItDeniesAModule() {
        UUID known = enrolled(student, published(course));
        Outline second = nextVersion(course, List.of(course.modules().getFirst(), module(5, true)));
        COURSE_SERVICE.knows(second, 3);

        complete(known, second, 1).expect(200);
        complete(known, aCourseOf(1), 0).expectProblem(422, "module-not-in-course");
        complete(known, aCourseOf(1), 0).expectProblem(422, "module-not-in-course");

        assertThat(COURSE_SERVICE.asked(outlinePath))
                .as("once for version 2, once beyond it, then not for a while")
                .hasSize(2);
    }

    private Answer completeAs(String token, Outline outline) {
        return http.as(token)
                .post(
                        "/progress/mark-completed/{enrollment}/{module}",
                        null,
                        enrollment,
                        moduleOf(outline, 0).value());
    }

    private Answer read() {
        return asStudent().get("/progress/course/{enrollment}", enrollment);
    }

    private void assertUnavailable(Answer answer) {
        answer.expectProblem(503, "service-down");
        assertThat(answer.headers().getFirst("Retry-After")).isNotNull();
    }
}
