package com.academy.auth.people.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a course.
 *
 * @param instructorId null if the only event so far says that the course is archived
 * @param sequence of the course's stream
 */
public record CourseTaught(
        UUID organizationId, UUID courseId, @Nullable UUID instructorId, long sequence, boolean archived) {

    /** What two facts say together; archiving is final. */
    CourseTaught and(CourseTaught other) {
        boolean mine = instructorId != null && (other.instructorId == null || sequence > other.sequence);
        return new CourseTaught(
                organizationId,
                courseId,
                mine ? instructorId : other.instructorId,
                mine ? sequence : other.sequence,
                archived || other.archived);
    }
}
