package com.academy.course.enrollment;

import static com.academy.platform.test.Announcements.announcedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.Level;
import com.academy.course.catalog.PublishedCourse;
import com.academy.platform.domain.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrollmentTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private final StudentId student = new StudentId(Ids.next());
    private final PublishedCourse course = aCourse(Ids.next(), 3);
    private final Enrollment enrollment = new Enrollment(student, course, MONDAY);

    @Test
    void beginsWithTheOutlineOfItsDay() {
        assertThat(enrollment.view().outlineVersion()).isEqualTo(3);
        assertThat(announcedBy(enrollment))
                .containsExactly(new StudentEnrolled(
                        enrollment.id().value(),
                        course.organizationId(),
                        student.value(),
                        course.courseId(),
                        3,
                        MONDAY));
    }

    @Test
    void endsOnce() {
        assertThat(enrollment.withdraw(TUESDAY)).isTrue();
        assertThat(enrollment.withdraw(TUESDAY)).isFalse();

        assertThat(announcedBy(enrollment)).hasSize(2).last().isInstanceOf(StudentWithdrawn.class);
        assertThat(enrollment.sequence()).isEqualTo(2);
    }

    @Test
    void beginsAgainAsTheSameOne() {
        enrollment.withdraw(MONDAY);

        enrollment.comeBack(aCourse(course.courseId(), 4), TUESDAY);

        assertThat(enrollment.isActive()).isTrue();
        assertThat(enrollment.view())
                .returns(4, EnrollmentView::outlineVersion)
                .returns(TUESDAY, EnrollmentView::enrolledAt)
                .returns(3L, EnrollmentView::sequence);
    }

    @Test
    void cannotBeginTwice() {
        assertThatExceptionOfType(AlreadyEnrolledException.class)
                .isThrownBy(() -> enrollment.comeBack(course, TUESDAY))
                .satisfies(refusal -> assertThat(refusal.members())
                        .containsEntry("enrollmentId", enrollment.id().value()));
    }

    private static PublishedCourse aCourse(UUID id, int outlineVersion) {
        return new PublishedCourse(
                Ids.next(),
                id,
                Ids.next(),
                "slug",
                "Title",
                null,
                null,
                Level.BEGINNER,
                "en",
                null,
                false,
                null,
                null,
                CourseStatus.PUBLISHED,
                outlineVersion,
                1,
                1,
                MONDAY,
                MONDAY);
    }
}
