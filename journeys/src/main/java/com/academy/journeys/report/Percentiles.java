package com.academy.journeys.report;

import java.util.Arrays;

/** Percentiles by nearest rank: always a value that was measured, never one between two. */
public record Percentiles(double p50, double p95, double p99) {

    public static Percentiles ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
    }

    private static double rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (sorted.length * percent + 99) / 100;
        return Math.round(sorted[Math.max(rank, 1) - 1] / 10_000.0) / 100.0;
    }
}
