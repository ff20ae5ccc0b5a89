package com.academy.progress.enrollment;

import com.academy.platform.web.Positioned;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completed module, and where that leaves the student in the course.
 *
 * @param progressId id of the record
 * @param enrollmentId the student's enrolment in the course
 * @param courseId the course of the enrolment
 * @param moduleId the module that the record is about
 * @param completedAt when the module was first completed
 * @param progress how far the student is in the course now
 * @param courseCompletedAt when the course was completed; {@code null} before; a newer outline does not take it away
 * @param position value for the {@code X-Read-After} header of later reads, which then wait for this change; also in
 *     {@code X-Position}. Example: enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
 */
public record CompletionView(
        UUID progressId,
        UUID enrollmentId,
        UUID courseId,
        UUID moduleId,
        Instant completedAt,
        Progress progress,
        @Nullable Instant courseCompletedAt,
        String position)
        implements Positioned {

    static CompletionView of(Enrollment enrollment, ModuleRecord record) {
        return new CompletionView(
                record.id(),
                enrollment.key().id().value(),
                enrollment.key().courseId().value(),
                record.moduleId().value(),
                Objects.requireNonNull(record.completedAt()),
                enrollment.progress(),
                enrollment.courseCompletedAt(),
                enrollment.position());
    }
}
