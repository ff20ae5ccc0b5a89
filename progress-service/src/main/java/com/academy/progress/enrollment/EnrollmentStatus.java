package com.academy.progress.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the student is in. Course-service says so; that the course is completed is known here. */
public enum EnrollmentStatus {
    ACTIVE,
    COMPLETED,
    DROPPED,
    EXPIRED;

    /** A student who has completed a course may still read what is new in it. */
    boolean allowsLearning() {
        return this == ACTIVE || this == COMPLETED;
    }

    /** The status to show of an enrolment whose course was completed at that time, or was not. */
    public EnrollmentStatus shown(@Nullable Instant courseCompletedAt) {
        return this == ACTIVE && courseCompletedAt != null ? COMPLETED : this;
    }
}
