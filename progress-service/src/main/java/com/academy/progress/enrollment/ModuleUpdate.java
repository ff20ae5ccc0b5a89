package com.academy.progress.enrollment;

import com.academy.platform.error.RuleViolationException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about one module; what it does not mention stays as it is.
 *
 * @param completedAt when it was completed, if that was earlier than now
 * @param timeSpentSeconds in total, not in addition
 */
public record ModuleUpdate(
        @Nullable Boolean started,
        @Nullable Boolean completed,
        @Nullable Instant completedAt,
        @Nullable Integer timeSpentSeconds) {

    /** More than a year on one module is a mistake of the client. */
    public static final int MOST_SECONDS = 31_536_000;

    static final ModuleUpdate COMPLETED = new ModuleUpdate(null, true, null, null);

    public ModuleUpdate {
        if (Boolean.FALSE.equals(started)) {
            throw new UndoneProgressException("started");
        }
        if (Boolean.FALSE.equals(completed)) {
            throw new UndoneProgressException("completed");
        }
    }

    boolean completes() {
        return completed != null;
    }

    boolean starts() {
        return started != null;
    }

    /** What was started or completed stays so: taking it back is an instructor's act of its own. */
    static class UndoneProgressException extends RuleViolationException {

        UndoneProgressException(String what) {
            super("progress-cannot-be-undone", "A module that was %s stays %s.".formatted(what, what));
        }
    }
}
