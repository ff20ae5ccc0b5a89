package com.academy.auth.people.file.messaging;

import com.academy.auth.people.file.CourseLearned;
import com.academy.platform.event.inbox.Received;
import java.util.UUID;

/** What concerns us in student.enrolled.v1 and student.withdrawn.v1. */
record EnrollmentTold(UUID organizationId, UUID enrollmentId, UUID userId, UUID courseId) {

    static final String ENROLLED = "student.enrolled.v1";
    static final String WITHDRAWN = "student.withdrawn.v1";

    static CourseLearned enrolled(Received<EnrollmentTold> fact) {
        return fact.event().status(true, fact.sequence());
    }

    static CourseLearned withdrawn(Received<EnrollmentTold> fact) {
        return fact.event().status(false, fact.sequence());
    }

    private CourseLearned status(boolean active, long sequence) {
        return CourseLearned.status(organizationId, enrollmentId, userId, courseId, active, sequence);
    }
}
