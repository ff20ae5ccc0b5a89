package com.academy.platform.error;

import java.time.Instant;

/** The times that are taken from clients: those of the years 1 to 9999, which every column and client can hold. */
public final class PlausibleTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private PlausibleTime() {}

    public static boolean includes(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(END);
    }
}
