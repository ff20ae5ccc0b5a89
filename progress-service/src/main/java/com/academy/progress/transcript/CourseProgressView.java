package com.academy.progress.transcript;

import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.ModuleState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is in a course, by its current outline.
 *
 * @param completed how many of the required modules are done
 * @param nextModuleId where to continue: the first open required module, else the first open one; none when all is done
 * @param courseCompletedAt when the course was completed; a newer outline does not take that away
 */
public record CourseProgressView(
        UUID enrollmentId,
        UUID courseId,
        String title,
        EnrollmentStatus status,
        int outlineVersion,
        int completed,
        int total,
        int percent,
        List<ModuleView> modules,
        @Nullable UUID nextModuleId,
        @Nullable Instant courseCompletedAt,
        @Nullable Instant courseArchivedAt,
        String position) {

    /** One module of the course, and what the student did with it. */
    public record ModuleView(
            UUID moduleId,
            String title,
            int position,
            boolean required,
            ModuleState state,
            @Nullable UUID progressId,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            int timeSpentSeconds) {}
}
