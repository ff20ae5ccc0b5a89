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
 * @param enrollmentId the student's enrolment in the course
 * @param courseId the course of the enrolment
 * @param title title of the course, as published. Example: Spring Boot basics
 * @param status {@code ACTIVE}, {@code COMPLETED} once the course was completed, {@code DROPPED} after leaving the
 *     course, or {@code EXPIRED}
 * @param outlineVersion number of the current outline, by which this is counted. Example: 4
 * @param completed how many required modules of the current outline are completed. Example: 7
 * @param total how many required modules the current outline has. Example: 12
 * @param percent completed of total in per cent, rounded down; 0 where the outline requires no module. Example: 58
 * @param modules all modules of the current outline, in their order
 * @param nextModuleId where to continue: the first open required module, else the first open one; {@code null} when all
 *     is done
 * @param courseCompletedAt when the course was completed; {@code null} before; a newer outline does not take it away
 * @param courseArchivedAt when the course was archived; {@code null} for an open course
 * @param position the position of the enrolment that this answer shows. Example:
 *     enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
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

    /**
     * One module of the course, and what the student did with it.
     *
     * @param moduleId id of the module
     * @param title title of the module. Example: Your first controller
     * @param position place in the course, from 1. Example: 3
     * @param required whether the module counts for the completion of the course
     * @param state {@code NOT_STARTED}, {@code STARTED} or {@code COMPLETED}
     * @param progressId id of the student's record of the module; {@code null} where there is none
     * @param startedAt when the student started the module; {@code null} where that was never said
     * @param completedAt when the student completed the module; {@code null} before
     * @param timeSpentSeconds total time that the student spent on the module, in seconds; 0 without a record. Example:
     *     1260
     */
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
