package com.academy.gateway.ratelimit;

import java.time.Duration;

/** What is left of the tightest limit that a request counts against. */
public record Allowance(int limit, long count, Duration left) {

    public boolean isExceeded() {
        return count > limit;
    }

    public long remaining() {
        return Math.max(0, limit - count);
    }

    /** Whole seconds until the window ends, never before it does. */
    public long resetSeconds() {
        return Math.max(1, (left.toMillis() + 999) / 1000);
    }

    private double share() {
        return (double) count / limit;
    }

    static Allowance tighter(Allowance one, Allowance other) {
        return one.share() >= other.share() ? one : other;
    }
}
