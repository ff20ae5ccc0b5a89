package com.academy.progress.enrollment.web;

import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.ModuleUpdate;
import com.academy.progress.enrollment.UpdateRecords;
import com.academy.progress.outline.ModuleId;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record UpdateRecordsRequest(
        @NotNull @Size(min = 1, max = MOST_UPDATES) List<@NotNull @Valid Update> updates) {

    static final int MOST_UPDATES = 100;

    List<UpdateRecords.Update> changes() {
        return updates.stream().map(Update::change).toList();
    }

    /**
     * @param completedAt when the student completed it, for clients that were offline then; goes with {@code completed}
     */
    record Update(
            @NotNull UUID enrollmentId,
            @NotNull UUID moduleId,
            @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean started,
            @JsonSetter(nulls = Nulls.FAIL) @Nullable Boolean completed,
            @JsonSetter(nulls = Nulls.FAIL) @Nullable Instant completedAt,

            @JsonSetter(nulls = Nulls.FAIL) @Min(0) @Max(ModuleUpdate.MOST_SECONDS) @Nullable Integer timeSpentSeconds) {

        UpdateRecords.Update change() {
            return new UpdateRecords.Update(
                    new EnrollmentId(enrollmentId),
                    new ModuleId(moduleId),
                    () -> new ModuleUpdate(started, completed, completedAt, timeSpentSeconds));
        }
    }
}
