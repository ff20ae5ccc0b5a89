package com.academy.progress.enrollment;

import com.academy.platform.error.RuleViolationException;

class EnrollmentNotActiveException extends RuleViolationException {

    EnrollmentNotActiveException(EnrollmentId id, EnrollmentStatus status) {
        super("enrollment-not-active", "Enrolment %s is %s.".formatted(id.value(), status));
        member("status", status.name());
    }
}
