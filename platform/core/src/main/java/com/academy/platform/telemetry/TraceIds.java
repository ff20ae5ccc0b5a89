package com.academy.platform.telemetry;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of traces that begin here, shaped as W3C trace context asks. */
public final class TraceIds {

    private TraceIds() {}

    public static String next() {
        HexFormat hex = HexFormat.of();
        var random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    }
}
