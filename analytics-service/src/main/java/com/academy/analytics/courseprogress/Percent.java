package com.academy.analytics.courseprogress;

/** The platform's one formula. */
public final class Percent {

    private Percent() {}

    /** Rounded down, so that 100 means all of it; nothing of nothing is 0. */
    public static int of(long completed, long total) {
        return total == 0 ? 0 : (int) (100 * completed / total);
    }
}
