package com.academy.progress.enrollment.messaging;

import com.academy.progress.enrollment.EnrollmentCopy;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.outline.CourseId;
import java.time.Instant;
import java.util.UUID;

/** Our reading of student.enrolled.v1. */
record StudentEnrolled(UUID enrollmentId, UUID organizationId, UUID userId, UUID courseId, Instant enrolledAt) {

    static final String TYPE = "student.enrolled.v1";

    EnrollmentCopy copy(long sequence) {
        return new EnrollmentCopy(
                organizationId,
                new EnrollmentId(enrollmentId),
                new StudentId(userId),
                new CourseId(courseId),
                EnrollmentStatus.ACTIVE,
                enrolledAt,
                sequence);
    }
}
