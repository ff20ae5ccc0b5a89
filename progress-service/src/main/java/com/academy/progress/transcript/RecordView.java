package com.academy.progress.transcript;

import com.academy.progress.enrollment.ModuleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one module, as lists show it.
 *
 * @param id id of the record
 * @param enrollmentId the student's enrolment in the course
 * @param courseId the course of the enrolment
 * @param moduleId the module that the record is about
 * @param userId user id of the student
 * @param state {@code STARTED} or {@code COMPLETED}
 * @param completed whether the module is completed
 * @param startedAt when the student started the module; {@code null} where it was completed without being started
 * @param completedAt when the student completed the module; {@code null} before
 * @param timeSpentSeconds total time that the student spent on the module, in seconds. Example: 1260
 */
public record RecordView(
        UUID id,
        UUID enrollmentId,
        UUID courseId,
        UUID moduleId,
        UUID userId,
        ModuleState state,
        boolean completed,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        int timeSpentSeconds) {}
