package com.academy.platform.telemetry;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The id under which logs, traces and answers speak of the same request. */
public final class TraceIds {

    private final @Nullable Tracer tracer;

    TraceIds(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** The id of the trace that this thread works in, or a new one if it works in none. */
    public String current() {
        TraceContext context =
                tracer == null ? null : tracer.currentTraceContext().context();
        return context == null ? next() : context.traceId();
    }

    /** A new id, shaped as W3C trace context asks. */
    public static String next() {
        HexFormat hex = HexFormat.of();
        var random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    }
}
