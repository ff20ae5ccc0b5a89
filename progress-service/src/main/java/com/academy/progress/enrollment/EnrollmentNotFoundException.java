package com.academy.progress.enrollment;

import com.academy.platform.error.NotFoundException;

public class EnrollmentNotFoundException extends NotFoundException {

    public EnrollmentNotFoundException(EnrollmentId id) {
        super("enrollment-not-found", "There is no enrolment %s.".formatted(id.value()));
    }
}
