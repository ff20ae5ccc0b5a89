package com.academy.progress.enrollment;

import com.academy.progress.outline.CourseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as course-service publishes it.
 *
 * @param enrolledAt null if only the withdrawal has arrived
 * @param sequence course-service's number of the fact in the enrolment's stream
 */
public record EnrollmentCopy(
        UUID organizationId,
        EnrollmentId id,
        StudentId studentId,
        CourseId courseId,
        EnrollmentStatus status,
        @Nullable Instant enrolledAt,
        long sequence) {

    /** What two facts say together: the later one's status, and the beginning that either knows. */
    EnrollmentCopy and(EnrollmentCopy other) {
        EnrollmentCopy later = sequence >= other.sequence ? this : other;
        EnrollmentCopy earlier = later == this ? other : this;
        return later.enrolledAt != null
                ? later
                : new EnrollmentCopy(
                        later.organizationId,
                        later.id,
                        later.studentId,
                        later.courseId,
                        later.status,
                        earlier.enrolledAt,
                        later.sequence);
    }
}
