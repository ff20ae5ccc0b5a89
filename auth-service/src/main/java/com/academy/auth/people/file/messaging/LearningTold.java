package com.academy.auth.people.file.messaging;

import com.academy.auth.people.file.CourseLearned;
import com.academy.platform.event.inbox.Received;
import java.util.UUID;

/** What concerns us in module.completed.v1 and course.completed.v1. */
record LearningTold(UUID organizationId, UUID enrollmentId, UUID userId, UUID courseId, int completed, int total) {

    static final String MODULE_COMPLETED = "module.completed.v1";
    static final String COURSE_COMPLETED = "course.completed.v1";

    static CourseLearned learned(Received<LearningTold> fact) {
        LearningTold told = fact.event();
        return CourseLearned.learning(
                told.organizationId,
                told.enrollmentId,
                told.userId,
                told.courseId,
                told.completed,
                told.total,
                fact.sequence());
    }

    static CourseLearned courseDone(Received<LearningTold> fact) {
        return learned(fact).courseDone();
    }
}
