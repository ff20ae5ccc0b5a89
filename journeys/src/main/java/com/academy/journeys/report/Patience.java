package com.academy.journeys.report;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what is on its way, a bounded time. */
public final class Patience {

    private static final Duration STEP = Duration.ofMillis(100);

    private Patience() {}

    /** Whether the condition came true in time. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting", e);
            }
        }
        return true;
    }
}
