package com.academy.progress.enrollment;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.nextVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.TestEvents.Fact;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new outline completes every enrolment whose student has done all that it asks for, without a command. */
class ApplyOutlineChangesIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(3);
    private final Outline shorter = nextVersion(
            course, List.of(course.modules().get(0), course.modules().get(1)));

    @Autowired
    private KeepEnrollments keepEnrollments;

    @Test
    void completesACourseWhoseLastOpenModuleIsGone() {
        UUID enrollment = enrolledWithTwoOfThree();

        published(shorter);

        await().untilAsserted(() -> assertThat(read(enrollment, "/status")).isEqualTo("COMPLETED"));
        assertThat(read(enrollment, "/courseCompletedAt")).isNotBlank();
        assertThat(read(enrollment, "/percent")).isEqualTo("100");
        awaitCompletions(enrollment, 1);
    }

    @Test
    void saysSoOnceHoweverManyOutlinesFollow() {
        UUID enrollment = enrolledWithTwoOfThree();
        published(shorter);
        awaitCompletions(enrollment, 1);

        Outline third = nextVersion(shorter, List.of(course.modules().get(0)));
        published(third);

        await().untilAsserted(() -> assertThat(countedBy(enrollment)).isEqualTo(third.version()));
        assertThat(events.heard("progress-events", "enrollment/" + enrollment))
                .extracting(Fact::type)
                .containsOnlyOnce("course.completed.v1");
        assertThat(read(enrollment, "/status")).isEqualTo("COMPLETED");
    }

    @Test
    void completesNothingForAStudentWhoHasLeftUntilTheStudentIsBack() {
        UUID enrollment = enrolledWithTwoOfThree();
        keep(enrollment, EnrollmentStatus.DROPPED, 2);
        published(shorter);
        await().untilAsserted(() -> assertThat(countedBy(enrollment)).isEqualTo(shorter.version()));
        assertThat(read(enrollment, "/courseCompletedAt")).isEmpty();

        keep(enrollment, EnrollmentStatus.ACTIVE, 3);

        assertThat(read(enrollment, "/status")).isEqualTo("COMPLETED");
        awaitCompletions(enrollment, 1);
    }

    @Test
    void goesThroughALargeCourseInSeveralTransactions() {
        int students = 2 * ApplyOutlineChanges.AT_ONCE + 7;
        published(course);
        List<EnrollmentCopy> copies = IntStream.range(0, students)
                .mapToObj(_ -> copy(Ids.next(), Ids.next(), EnrollmentStatus.ACTIVE, 1))
                .toList();
        Workers.run(Set.of(course.organizationId()), () -> {
            keepEnrollments.keep(copies);
            return copies;
        });
        for (int module = 0; module < 2; module++) {
            database.asAdministrator()
                    .sql("""
                            insert into progress_record (organization_id, enrollment_id, user_id, course_id, module_id,
                                                         progress_id, completed_at)
                            select organization_id, enrollment_id, user_id, course_id, :module, gen_random_uuid(), now()
                            from enrollment where course_id = :course
                            """)
                    .param("module", moduleOf(course, module).value())
                    .param("course", course.courseId().value())
                    .update();
        }

        published(shorter);

        await().untilAsserted(() -> assertThat(database.asAdministrator()
                        .sql("""
                                select count(*) from enrollment
                                where course_id = ? and course_completed_at is not null and completed = 2 and total = 2
                                """)
                        .param(course.courseId().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(students));
        await().untilAsserted(() -> assertThat(database.asAdministrator()
                        .sql("select count(*) from outline_change where course_id = ?")
                        .param(course.courseId().value())
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    @Test
    void countsOtherCoursesWhileOneFails() {
        UUID failing = enrolledWithTwoOfThree(course);
        Outline other = aCourseOf(3);
        UUID counted = enrolledWithTwoOfThree(other);
        database.asAdministrator().sql("""
                create function refuse_enrollment() returns trigger language plpgsql as
                $$ begin raise exception 'This course cannot be counted.'; end $$
                """).update();
        database.asAdministrator().sql("""
                create trigger refuse before update on enrollment for each row
                when (old.course_id = '%s') execute function refuse_enrollment()
                """.formatted(course.courseId().value())).update();
        try {
            published(shorter);
            published(nextVersion(
                    other, List.of(other.modules().get(0), other.modules().get(1))));

            awaitCompletions(counted, 1);
            assertThat(countedBy(failing)).isEqualTo(course.version());
        } finally {
            database.asAdministrator()
                    .sql("drop function refuse_enrollment() cascade")
                    .update();
        }
        awaitCompletions(failing, 1);
    }

    private UUID enrolledWithTwoOfThree() {
        return enrolledWithTwoOfThree(course);
    }

    private UUID enrolledWithTwoOfThree(Outline course) {
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0).expect(200);
        complete(enrollment, course, 1).expect(200);
        return enrollment;
    }

    private void keep(UUID enrollment, EnrollmentStatus status, long sequence) {
        Workers.run(Set.of(course.organizationId()), () -> {
            keepEnrollments.keep(List.of(copy(enrollment, student, status, sequence)));
            return enrollment;
        });
    }

    private EnrollmentCopy copy(UUID enrollment, UUID student, EnrollmentStatus status, long sequence) {
        return new EnrollmentCopy(
                course.organizationId(),
                new EnrollmentId(enrollment),
                new StudentId(student),
                course.courseId(),
                status,
                ENROLLED_AT,
                sequence);
    }

    private void awaitCompletions(UUID enrollment, int times) {
        await().untilAsserted(() -> assertThat(events.heard("progress-events", "enrollment/" + enrollment).stream()
                        .filter(fact -> fact.type().equals("course.completed.v1")))
                .hasSize(times));
    }

    private String read(UUID enrollment, String field) {
        return asStudent()
                .get("/progress/course/{enrollment}", enrollment)
                .expect(200)
                .json()
                .at(field)
                .asString("");
    }

    private int countedBy(UUID enrollment) {
        return database.asAdministrator()
                .sql("select outline_version from enrollment where enrollment_id = ?")
                .param(enrollment)
                .query(Integer.class)
                .single();
    }
}
