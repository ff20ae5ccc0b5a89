package com.academy.progress.enrollment;

import com.academy.platform.error.ConflictException;
import com.academy.progress.outline.ModuleId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a student did with one module. It only grows: begun, completed, more time spent.
 *
 * @param startedAt none where the module was completed without ever having been said to be started
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

    /** Time is told as a total, so a total told late, or twice, changes nothing. */
    ModuleRecord spent(int seconds) {
        return seconds <= timeSpentSeconds ? this : new ModuleRecord(id, moduleId, startedAt, completedAt, seconds);
    }

    static class ModuleAlreadyStartedException extends ConflictException {

        ModuleAlreadyStartedException(ModuleId module, UUID progressId) {
            super(
                    "module-already-started",
                    "There is a progress record of module %s already.".formatted(module.value()));
            member("progressId", progressId);
        }
    }
}
