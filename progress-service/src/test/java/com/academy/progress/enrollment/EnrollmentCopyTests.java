package com.academy.progress.enrollment;

import static com.academy.progress.enrollment.EnrollmentFixtures.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.progress.outline.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrollmentCopyTests {

    private final EnrollmentCopy enrolled = copy(EnrollmentStatus.ACTIVE, MONDAY, 1);
    private final EnrollmentCopy withdrawn = copy(EnrollmentStatus.DROPPED, null, 2);

    @Test
    void sayTogetherWhatTheLaterOneSays() {
        assertThat(enrolled.and(withdrawn).status()).isEqualTo(EnrollmentStatus.DROPPED);
        assertThat(enrolled.and(withdrawn).sequence()).isEqualTo(2);
    }

    @Test
    void sayTheSameInEitherOrder() {
        assertThat(withdrawn.and(enrolled)).isEqualTo(enrolled.and(withdrawn));
    }

    @Test
    void rememberTheBeginning() {
        assertThat(withdrawn.and(enrolled).enrolledAt()).isEqualTo(MONDAY);
    }

    private static final EnrollmentId ID = new EnrollmentId(Ids.next());
    private static final StudentId STUDENT = new StudentId(Ids.next());
    private static final CourseId COURSE = new CourseId(Ids.next());

    private static EnrollmentCopy copy(EnrollmentStatus status, @Nullable Instant enrolledAt, long sequence) {
        return new EnrollmentCopy(COURSE.value(), ID, STUDENT, COURSE, status, enrolledAt, sequence);
    }
}
