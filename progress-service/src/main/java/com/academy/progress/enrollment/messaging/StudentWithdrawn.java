package com.academy.progress.enrollment.messaging;

import com.academy.progress.enrollment.EnrollmentCopy;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.outline.CourseId;
import java.util.UUID;

/** Our reading of student.withdrawn.v1. */
record StudentWithdrawn(UUID enrollmentId, UUID organizationId, UUID userId, UUID courseId) {

    static final String TYPE = "student.withdrawn.v1";

    EnrollmentCopy copy(long sequence) {
        return new EnrollmentCopy(
                organizationId,
                new EnrollmentId(enrollmentId),
                new StudentId(userId),
                new CourseId(courseId),
                EnrollmentStatus.DROPPED,
                null,
                sequence);
    }
}
