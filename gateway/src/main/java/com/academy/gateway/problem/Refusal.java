package com.academy.gateway.problem;

import com.academy.platform.problem.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a request goes no further. */
public record Refusal(
        ProblemCode code, String detail, @Nullable Duration retryAfter) {

    public static Refusal of(ProblemCode code, String detail) {
        return new Refusal(code, detail, null);
    }

    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(ProblemCode.UNAVAILABLE, detail, retryAfter);
    }
}
