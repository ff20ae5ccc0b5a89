package com.academy.auth.people.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is, over all courses they are in.
 *
 * @param complete whether progress-service itself has said so; otherwise it is what its facts had told until it went away
 * @param completed how many of the modules that count are done
 * @param missing why it is not complete
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

    /** @param title none while progress-service cannot be asked */
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

    /** @param retryAfterSeconds when it is worth asking again */
    public record Missing(String reason, long retryAfterSeconds) {}
}
