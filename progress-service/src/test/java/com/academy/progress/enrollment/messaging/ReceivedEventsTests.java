package com.academy.progress.enrollment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.test.EventContract;
import com.academy.progress.enrollment.EnrollmentCopy;
import com.academy.progress.enrollment.EnrollmentStatus;
import org.junit.jupiter.api.Test;

class ReceivedEventsTests {

    @Test
    void studentEnrolledNamesStudentAndCourse() {
        EnrollmentCopy copy = EventContract.of(StudentEnrolled.TYPE)
                .exampleAs(StudentEnrolled.class)
                .copy(1);

        assertThat(copy.status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(copy.enrolledAt()).isNotNull();
        assertWhole(copy);
    }

    @Test
    void studentWithdrawnNamesStudentAndCourse() {
        EnrollmentCopy copy = EventContract.of(StudentWithdrawn.TYPE)
                .exampleAs(StudentWithdrawn.class)
                .copy(2);

        assertThat(copy.status()).isEqualTo(EnrollmentStatus.DROPPED);
        assertWhole(copy);
    }

    private static void assertWhole(EnrollmentCopy copy) {
        assertThat(copy.id().value()).isNotNull();
        assertThat(copy.organizationId()).isNotNull();
        assertThat(copy.studentId().value()).isNotNull();
        assertThat(copy.courseId().value()).isNotNull();
    }
}
