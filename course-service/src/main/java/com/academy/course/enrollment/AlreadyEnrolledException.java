package com.academy.course.enrollment;

import com.academy.platform.error.ConflictException;

public class AlreadyEnrolledException extends ConflictException {

    /** @param enrollmentId id of the enrolment that there is */
    AlreadyEnrolledException(EnrollmentId enrollmentId) {
        super("already-enrolled", "You are in this course already.");
        member("enrollmentId", enrollmentId.value());
    }
}
