package com.academy.progress.enrollment;

import com.academy.platform.web.Positioned;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A completed module, and where that leaves the student in the course. */
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
