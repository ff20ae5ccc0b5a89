package com.academy.progress.enrollment.web;

import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.ModuleUpdate;
import com.academy.progress.enrollment.UpdateRecords;
import com.academy.progress.outline.ModuleId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of several records, as a client sends them that was offline.
 *
 * @param updates the changes, applied for each enrolment in this order
 */
record UpdateRecordsRequest(
        @NotNull @Size(min = 1, max = MOST_UPDATES) List<@NotNull @Valid Update> updates) {

    static final int MOST_UPDATES = 100;

    List<UpdateRecords.Update> changes() {
        return updates.stream().map(Update::change).toList();
    }

    /**
     * What a client that was offline says about one module; an absent or {@code null} field changes nothing.
     *
     * @param enrollmentId the caller's enrolment in the course
     * @param moduleId a module of the course's current outline
     * @param started true where the student started the module; false is refused
     * @param completed true where the student completed the module; false is refused
     * @param completedAt when the student completed the module, if that was earlier than now; not before the enrolment
     * @param timeSpentSeconds total time spent on the module, in seconds, not an addition; a smaller total changes
     *     nothing. Example: 1260
     */
    record Update(
            @NotNull UUID enrollmentId,
            @NotNull UUID moduleId,
            @Nullable Boolean started,
            @Nullable Boolean completed,
            @Nullable Instant completedAt,

            @Min(0) @Max(ModuleUpdate.MOST_SECONDS) @Nullable Integer timeSpentSeconds) {

        UpdateRecords.Update change() {
            return new UpdateRecords.Update(
                    new EnrollmentId(enrollmentId),
                    new ModuleId(moduleId),
                    () -> new ModuleUpdate(started, completed, completedAt, timeSpentSeconds));
        }
    }
}
