package com.academy.progress.transcript;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records to list; what is not named is not asked for. */
public record RecordFilter(
        @Nullable UUID courseId,
        @Nullable UUID userId,
        @Nullable Status status) {

    /** A record exists from the moment a module is begun. */
    public enum Status {
        STARTED,
        COMPLETED
    }
}
