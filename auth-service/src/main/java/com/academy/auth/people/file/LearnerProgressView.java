package com.academy.auth.people.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a user is, over all courses.
 *
 * @param userId id of the user
 * @param complete whether the figures come from progress-service; otherwise analytics-service has counted them, or
 *     there are none
 * @param enrolled enrolments that count: ACTIVE or COMPLETED. Example: 2
 * @param completed required modules completed, summed over the enrolments that count. Example: 7
 * @param total required modules, summed over the enrolments that count. Example: 12
 * @param percent 100 · completed / total, rounded down; 0 where there are no modules. Example: 58
 * @param courses one entry for each enrolment, those included that do not count
 * @param missing why the answer is not complete; null where it is
 */
public record LearnerProgressView(
        UUID userId,
        boolean complete,
        int enrolled,
        int completed,
        int total,
        int percent,
        List<CourseProgress> courses,
        @Nullable Missing missing) {

    static LearnerProgressView of(UUID user, List<CourseProgress> courses, @Nullable Missing missing) {
        List<CourseProgress> counting =
                courses.stream().filter(CourseProgress::counts).toList();
        int completed = counting.stream().mapToInt(CourseProgress::completed).sum();
        int total = counting.stream().mapToInt(CourseProgress::total).sum();
        return new LearnerProgressView(
                user, missing == null, counting.size(), completed, total, percent(completed, total), courses, missing);
    }

    /** Rounded down, so 100 means finished and never almost; of nothing, nothing is done. */
    static int percent(int completed, int total) {
        return total == 0 ? 0 : Math.toIntExact(100L * completed / total);
    }

    /**
     * How far the user is in one course.
     *
     * @param enrollmentId id of the enrolment
     * @param organizationId the organisation that the course belongs to
     * @param courseId id of the course
     * @param title the course's title; null before it is known. Example: Spring Boot basics
     * @param status state of the enrolment
     * @param completed required modules that the user has completed. Example: 7
     * @param total required modules of the outline. Example: 12
     * @param percent 100 · completed / total, rounded down; 0 where there are no modules. Example: 58
     * @param courseCompletedAt when the user completed the course; null before that
     */
    public record CourseProgress(
            UUID enrollmentId,
            UUID organizationId,
            UUID courseId,
            @Nullable String title,
            Status status,
            int completed,
            int total,
            int percent,
            @Nullable Instant courseCompletedAt) {

        boolean counts() {
            return status == Status.ACTIVE || status == Status.COMPLETED;
        }
    }

    public enum Status {
        ACTIVE,
        COMPLETED,
        DROPPED,
        EXPIRED
    }
}
