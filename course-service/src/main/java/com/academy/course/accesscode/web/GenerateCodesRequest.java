package com.academy.course.accesscode.web;

import com.academy.course.accesscode.AccessCodeType;
import com.academy.course.accesscode.CodeTerms;
import com.academy.course.accesscode.GenerateCodes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record GenerateCodesRequest(
        @NotNull UUID courseId,
        @Nullable AccessCodeType type,
        @Min(1) @Max(MOST_USES) @Nullable Integer maxUses,
        @Min(1) @Max(GenerateCodes.MOST_AT_ONCE) @Nullable Integer count,
        @Nullable @StorableInstant Instant expiresAt) {

    static final int MOST_USES = 1_000_000;

    CodeTerms terms() {
        return new CodeTerms(Objects.requireNonNullElse(type, AccessCodeType.SINGLE_USE), maxUses, expiresAt);
    }

    int wanted() {
        return count == null ? 1 : count;
    }
}
