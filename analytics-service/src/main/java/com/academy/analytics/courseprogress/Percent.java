package com.academy.analytics.courseprogress;

/** The platform's one formula. */
public final class Percent {

    private Percent() {}

    /** Rounded down, so that 100 means complete; 0 of 0 is 0. */
    public static int of(long completed, long total) {
        return total == 0 ? 0 : (int) (100 * completed / total);
    }
}
