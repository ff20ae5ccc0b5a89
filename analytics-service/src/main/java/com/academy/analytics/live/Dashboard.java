package com.academy.analytics.live;

import com.academy.analytics.coursereport.Instructor;
import java.util.UUID;

/** A dashboard that a client may open. Several streams may show the same. */
sealed interface Dashboard {

    /** A student's own. */
    record OfStudent(UUID userId) implements Dashboard {}

    /** One course, for those who teach or administer it. */
    record OfCourse(UUID organizationId, UUID courseId) implements Dashboard {}

    /** All courses of an instructor. */
    record OfInstructor(Instructor instructor) implements Dashboard {}
}
