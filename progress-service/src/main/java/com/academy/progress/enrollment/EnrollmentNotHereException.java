package com.academy.progress.enrollment;

/** No enrolment of this id is visible in our copy. No refusal: whoever sees it asks for the original. */
public class EnrollmentNotHereException extends RuntimeException {

    private final transient EnrollmentId id;

    public EnrollmentNotHereException(EnrollmentId id) {
        super("Enrolment " + id.value() + " has not reached us yet, or is not the caller's", null, false, false);
        this.id = id;
    }

    public EnrollmentId id() {
        return id;
    }
}
