package com.academy.course.accesscode.web;

import com.academy.course.accesscode.CodeTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record ReviseCodeRequest(
        @Nullable Optional<@Min(1) @Max(GenerateCodesRequest.MOST_USES) Integer> maxUses,
        @Nullable Optional<@StorableInstant Instant> expiresAt) {

    CodeTerms applyTo(CodeTerms before) {
        return new CodeTerms(
                before.type(),
                maxUses == null ? before.maxUses() : maxUses.orElse(null),
                expiresAt == null ? before.expiresAt() : expiresAt.orElse(null));
    }
}
