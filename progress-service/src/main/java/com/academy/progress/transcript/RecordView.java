package com.academy.progress.transcript;

import com.academy.progress.enrollment.ModuleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of one module, as lists show it. */
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
