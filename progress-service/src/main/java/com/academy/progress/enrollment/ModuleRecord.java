package com.academy.progress.enrollment;

import com.academy.platform.error.ConflictException;
import com.academy.progress.outline.ModuleId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a student did with one module. It only grows: begun, completed, more time spent.
 *
 * @param startedAt null if the module was completed without having been started
 */
record ModuleRecord(
        UUID id,
        ModuleId moduleId,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        int timeSpentSeconds) {

    boolean isCompleted() {
        return completedAt != null;
    }

    ModuleRecord completed(Instant at) {
        return new ModuleRecord(id, moduleId, startedAt, at, timeSpentSeconds);
    }

    /** Clients report the total time, so a late or repeated report changes nothing. */
    ModuleRecord spent(int seconds) {
        return seconds <= timeSpentSeconds ? this : new ModuleRecord(id, moduleId, startedAt, completedAt, seconds);
    }

    static class ModuleAlreadyStartedException extends ConflictException {

        /** @param progressId id of the record that there is */
        ModuleAlreadyStartedException(ModuleId module, UUID progressId) {
            super(
                    "module-already-started",
                    "There is a progress record of module %s already.".formatted(module.value()));
            member("progressId", progressId);
        }
    }
}
