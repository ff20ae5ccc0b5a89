package com.academy.progress.enrollment;

import com.academy.platform.web.Positioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one module after a change, with what the change means for the course.
 *
 * @param id id of the record
 * @param enrollmentId the student's enrolment in the course
 * @param courseId the course of the enrolment
 * @param moduleId the module that the record is about
 * @param state {@code STARTED} or {@code COMPLETED}
 * @param completed whether the module is completed
 * @param startedAt when the student started the module; {@code null} where it was completed without being started
 * @param completedAt when the student completed the module; {@code null} before
 * @param timeSpentSeconds total time that the student spent on the module, in seconds. Example: 1260
 * @param progress how far the student is in the course now
 * @param courseCompletedAt when the course was completed; {@code null} before; a newer outline does not take it away
 * @param position value for the {@code X-Read-After} header of later reads, which then wait for this change; also in
 *     {@code X-Position}. Example: enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
 */
public record RecordedView(
        UUID id,
        UUID enrollmentId,
        UUID courseId,
        UUID moduleId,
        ModuleState state,
        boolean completed,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        int timeSpentSeconds,
        Progress progress,
        @Nullable Instant courseCompletedAt,
        String position)
        implements Positioned {

    static RecordedView of(Enrollment enrollment, ModuleRecord record) {
        return new RecordedView(
                record.id(),
                enrollment.key().id().value(),
                enrollment.key().courseId().value(),
                record.moduleId().value(),
                record.isCompleted() ? ModuleState.COMPLETED : ModuleState.STARTED,
                record.isCompleted(),
                record.startedAt(),
                record.completedAt(),
                record.timeSpentSeconds(),
                enrollment.progress(),
                enrollment.courseCompletedAt(),
                enrollment.position());
    }
}
