package com.academy.auth.people.file.messaging;

import com.academy.auth.people.file.CourseTaught;
import com.academy.platform.event.inbox.Received;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What concerns us in course.published.v1, course.outline-changed.v1 and course.archived.v1.
 *
 * @param instructorId not in course.archived.v1
 */
record CourseTold(
        UUID organizationId, UUID courseId, @Nullable UUID instructorId) {

    static final String PUBLISHED = "course.published.v1";
    static final String OUTLINE = "course.outline-changed.v1";
    static final String ARCHIVED = "course.archived.v1";

    static CourseTaught taught(Received<CourseTold> fact) {
        CourseTold course = fact.event();
        return new CourseTaught(course.organizationId, course.courseId, course.instructorId, fact.sequence(), false);
    }

    static CourseTaught archived(Received<CourseTold> fact) {
        return new CourseTaught(fact.event().organizationId, fact.event().courseId, null, fact.sequence(), true);
    }
}
