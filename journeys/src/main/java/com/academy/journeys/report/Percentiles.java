package com.academy.journeys.report;

import org.HdrHistogram.Histogram;

/** Percentiles in milliseconds, by nearest rank. */
public record Percentiles(double p50, double p95, double p99) {

    /** Of microseconds, so that what is shown, two places of a millisecond, is exact up to 16 ms. */
    private static final int DIGITS = 4;

    public static Percentiles ofNanos(long[] nanos) {
        if (nanos.length == 0) {
            return new Percentiles(Double.NaN, Double.NaN, Double.NaN);
        }
        Histogram micros = new Histogram(DIGITS);
        for (long value : nanos) {
            micros.recordValue(value / 1000);
        }
        return new Percentiles(millis(micros, 50), millis(micros, 95), millis(micros, 99));
    }

    private static double millis(Histogram micros, int percent) {
        return Math.round(micros.getValueAtPercentile(percent) / 10.0) / 100.0;
    }
}
