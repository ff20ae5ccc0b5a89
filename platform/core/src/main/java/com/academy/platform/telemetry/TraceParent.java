package com.academy.platform.telemetry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of W3C trace context that says to which trace a request belongs.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record TraceParent(String traceId, String spanId) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    public static Optional<TraceParent> of(@Nullable String header) {
        return header != null && FORM.matcher(header).matches()
                ? Optional.of(new TraceParent(header.substring(3, 35), header.substring(36, 52)))
                : Optional.empty();
    }

    static boolean isRecorded(@Nullable String header) {
        return header != null && header.endsWith("-01") && FORM.matcher(header).matches();
    }
}
