package com.academy.course.accesscode.web;

import com.academy.course.accesscode.CodeTerms;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;

/**
 * A merge patch of a code's terms: absent fields keep their values, {@code null} removes a value.
 *
 * @param maxUses how many students may enter with the code, not fewer than have; as the type of the code allows.
 *     Example: 30
 * @param expiresAt from when the code is refused, in the future; {@code null} for a code that never expires
 */
record ReviseCodeRequest(
        Patch<@Min(1) @Max(GenerateCodesRequest.MOST_USES) Integer> maxUses,
        Patch<@StorableInstant Instant> expiresAt) {

    CodeTerms applyTo(CodeTerms before) {
        return new CodeTerms(
                before.type(), maxUses.orKeepNullable(before.maxUses()), expiresAt.orKeepNullable(before.expiresAt()));
    }
}
