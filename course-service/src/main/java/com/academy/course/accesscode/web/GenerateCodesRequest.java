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

/**
 * New access codes with the same terms.
 *
 * @param courseId the course that the codes open
 * @param type {@code SINGLE_USE}: one use; {@code MULTI_USE}: {@code maxUses} uses; {@code UNLIMITED}: no limit of
 *     uses; {@code SINGLE_USE} where absent
 * @param maxUses how many students may enter with each code; needed for {@code MULTI_USE}, 1 or absent for {@code
 *     SINGLE_USE}, absent for {@code UNLIMITED}. Example: 30
 * @param count how many codes; 1 where absent. Example: 50
 * @param expiresAt from when the codes are refused, in the future; absent for codes that never expire
 */
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
