package com.academy.analytics.courseprogress;

import java.util.Set;

/** Whether an enrolment counts in overall figures. */
public enum EnrollmentStatus {
    ACTIVE,
    COMPLETED,
    DROPPED,
    EXPIRED,
    REFUNDED;

    /** As SQL: the enrolments that count. A literal, because these are constants and partial plans know them. */
    public static final String COUNTS = "status in ('ACTIVE', 'COMPLETED')";

    static final Set<EnrollmentStatus> COUNTED = Set.of(ACTIVE, COMPLETED);
}
