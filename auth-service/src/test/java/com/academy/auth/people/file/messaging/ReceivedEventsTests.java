package com.academy.auth.people.file.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.people.file.CourseLearned;
import com.academy.auth.people.file.CourseTaught;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.inbox.Received;
import com.academy.platform.test.EventContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventsTests {

    @ParameterizedTest
    @ValueSource(strings = {CourseTold.PUBLISHED, CourseTold.OUTLINE})
    void aPublishedCourseNamesItsInstructor(String type) {
        CourseTaught course = CourseTold.taught(example(type, CourseTold.class));

        assertThat(course.organizationId()).isNotNull();
        assertThat(course.courseId()).isNotNull();
        assertThat(course.instructorId()).isNotNull();
        assertThat(course.sequence()).isEqualTo(7);
        assertThat(course.archived()).isFalse();
    }

    @Test
    void anArchivedCourseSaysNoMoreThanThat() {
        CourseTaught course = CourseTold.archived(example(CourseTold.ARCHIVED, CourseTold.class));

        assertThat(course.courseId()).isNotNull();
        assertThat(course.organizationId()).isNotNull();
        assertThat(course.archived()).isTrue();
    }

    @Test
    void enrollingAndWithdrawingNameStudentAndCourse() {
        CourseLearned in = EnrollmentTold.enrolled(example(EnrollmentTold.ENROLLED, EnrollmentTold.class));
        CourseLearned out = EnrollmentTold.withdrawn(example(EnrollmentTold.WITHDRAWN, EnrollmentTold.class));

        assertWhole(in);
        assertWhole(out);
        assertThat(in.active()).isTrue();
        assertThat(out.active()).isFalse();
        assertThat(in.statusSequence()).isEqualTo(7);
        assertThat(in.learnedSequence()).isZero();
    }

    @Test
    void completingSaysHowFar() {
        CourseLearned module = LearningTold.learned(example(LearningTold.MODULE_COMPLETED, LearningTold.class));
        CourseLearned course = LearningTold.courseDone(example(LearningTold.COURSE_COMPLETED, LearningTold.class));

        assertWhole(module);
        assertWhole(course);
        assertThat(module.completed()).isEqualTo(7);
        assertThat(module.total()).isEqualTo(10);
        assertThat(module.learnedSequence()).isEqualTo(7);
        assertThat(module.statusSequence()).isZero();
        assertThat(module.courseCompleted()).isFalse();
        assertThat(course.courseCompleted()).isTrue();
        assertThat(course.completed()).isEqualTo(course.total());
    }

    private static void assertWhole(CourseLearned learned) {
        assertThat(learned.organizationId()).isNotNull();
        assertThat(learned.enrollmentId()).isNotNull();
        assertThat(learned.userId()).isNotNull();
        assertThat(learned.courseId()).isNotNull();
    }

    private static <T> Received<T> example(String type, Class<T> reading) {
        return new Received<>(
                EventContract.of(type).exampleAs(reading),
                Ids.next(),
                type,
                "test",
                "kind/id",
                7,
                Instant.parse("2026-01-12T09:00:00Z"),
                null,
                0,
                0);
    }
}
