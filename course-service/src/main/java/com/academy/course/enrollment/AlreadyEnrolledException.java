package com.academy.course.enrollment;

import com.academy.platform.error.ConflictException;

public class AlreadyEnrolledException extends ConflictException {

    AlreadyEnrolledException(EnrollmentId enrollment) {
        super("already-enrolled", "You are in this course already.");
        member("enrollmentId", enrollment.value());
    }
}
