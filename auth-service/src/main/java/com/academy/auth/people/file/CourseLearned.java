package com.academy.auth.people.file;

import java.util.UUID;

/**
 * What a fact says of one person in one course. A sequence is 0 if the fact does not come from that stream.
 *
 * @param active whether they are in it, as of course-service's fact of that number
 * @param completed of so many modules, as of progress-service's fact of that number
 */
public record CourseLearned(
        UUID organizationId,
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        boolean active,
        long statusSequence,
        int completed,
        int total,
        long learnedSequence,
        boolean courseCompleted) {

    public static CourseLearned status(
            UUID organization, UUID enrollment, UUID user, UUID course, boolean active, long sequence) {
        return new CourseLearned(organization, enrollment, user, course, active, sequence, 0, 0, 0, false);
    }

    /** A person with progress is enrolled, unless course-service has said otherwise. */
    public static CourseLearned learning(
            UUID organization, UUID enrollment, UUID user, UUID course, int completed, int total, long sequence) {
        return new CourseLearned(organization, enrollment, user, course, true, 0, completed, total, sequence, false);
    }

    public CourseLearned courseDone() {
        return new CourseLearned(
                organizationId,
                enrollmentId,
                userId,
                courseId,
                active,
                statusSequence,
                completed,
                total,
                learnedSequence,
                true);
    }

    /** What two facts say together. */
    CourseLearned and(CourseLearned other) {
        CourseLearned status = statusSequence > other.statusSequence ? this : other;
        CourseLearned learned = learnedSequence > other.learnedSequence ? this : other;
        return new CourseLearned(
                organizationId,
                enrollmentId,
                userId,
                courseId,
                status.active,
                status.statusSequence,
                learned.completed,
                learned.total,
                learned.learnedSequence,
                courseCompleted || other.courseCompleted);
    }
}
