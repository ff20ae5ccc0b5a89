package com.academy.course.enrollment;

import com.academy.platform.error.NotFoundException;

class EnrollmentNotFoundException extends NotFoundException {

    EnrollmentNotFoundException() {
        super("enrollment-not-found", "There is no such enrolment.");
    }
}
