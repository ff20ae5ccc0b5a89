package com.academy.progress.enrollment;

/** Whether the student is in, as course-service says. */
public enum EnrollmentStatus {
    ACTIVE,
    COMPLETED,
    DROPPED,
    EXPIRED;

    /** Who has completed a course may look at what is new in it. */
    boolean allowsLearning() {
        return this == ACTIVE || this == COMPLETED;
    }
}
