package com.academy.course.accesscode.web;

import com.academy.course.accesscode.CodeTerms;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;

/** A merge patch: absent fields stay, {@code null} removes. */
record ReviseCodeRequest(
        Patch<@Min(1) @Max(GenerateCodesRequest.MOST_USES) Integer> maxUses,
        Patch<@StorableInstant Instant> expiresAt) {

    CodeTerms applyTo(CodeTerms before) {
        return new CodeTerms(
                before.type(), maxUses.orKeepNullable(before.maxUses()), expiresAt.orKeepNullable(before.expiresAt()));
    }
}
