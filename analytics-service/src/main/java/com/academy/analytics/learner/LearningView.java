package com.academy.analytics.learner;

import com.academy.analytics.courseprogress.EnrollmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person learns and teaches.
 *
 * @param courses one entry for each enrolment, those included that do not count any more
 * @param taught the published courses of the person
 */
public record LearningView(List<LearnedCourse> courses, Taught taught) {

    /**
     * How far the person is in one course.
     *
     * @param enrollmentId id of the enrolment
     * @param organizationId the organisation that the course belongs to
     * @param courseId id of the course
     * @param title the course's title; null before its outline has arrived
     * @param status state of the enrolment
     * @param completed required modules that the person has completed
     * @param total required modules of the outline
     * @param percent 100 · completed / total, rounded down; 0 where there are no modules
     * @param courseCompletedAt when the person completed the course; null before that
     */
    public record LearnedCourse(
            UUID enrollmentId,
            UUID organizationId,
            UUID courseId,
            @Nullable String title,
            EnrollmentStatus status,
            int completed,
            int total,
            int percent,
            @Nullable Instant courseCompletedAt) {}

    /**
     * The courses that the person teaches.
     *
     * @param courses published courses that are not archived
     * @param students students with an enrolment in one of them that counts, each counted once
     */
    public record Taught(int courses, int students) {}
}
