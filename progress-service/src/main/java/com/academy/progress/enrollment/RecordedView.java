package com.academy.progress.enrollment;

import com.academy.platform.web.Positioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of one module after a change, with what the change means for the course. */
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
