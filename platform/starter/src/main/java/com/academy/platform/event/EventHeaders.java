package com.academy.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes in Kafka binary mode. */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String SEQUENCE = "ce_sequence";
    public static final String TIME = "ce_time";
    public static final String ORGANIZATION = "ce_organization";
    /** The position of the fact in its publisher's outbox. */
    public static final String OUTBOX_POSITION = "ce_outboxposition";
    /** Present on the marker of a fact that its publisher could not publish and keeps as a dead letter. */
    public static final String WITHHELD = "ce_withheld";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}

    public static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    public static @Nullable String find(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What tallies xor: spread over 64 bits although the ids begin with the time. */
    public static long hash(UUID id) {
        long mixed = id.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ id.getLeastSignificantBits();
        return mixed ^ (mixed >>> 32);
    }
}
