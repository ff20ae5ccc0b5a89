package com.academy.progress.enrollment;

import java.util.Optional;

/** The course-service as this service needs it: it knows enrolments before its events have arrived here. */
public interface EnrollmentRegister {

    /** The enrolment; empty if it does not exist for the caller. */
    Optional<EnrollmentCopy> find(EnrollmentId id);
}
