package com.academy.progress.enrollment;

import java.util.Optional;

/** The course-service as we need it: it knows who is enrolled before its facts have reached us. */
public interface EnrollmentRegister {

    /** The enrolment, or none if it does not exist for the caller. */
    Optional<EnrollmentCopy> find(EnrollmentId id);
}
