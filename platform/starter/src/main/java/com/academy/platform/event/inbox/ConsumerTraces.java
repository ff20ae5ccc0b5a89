package com.academy.platform.event.inbox;

import com.academy.platform.event.EventHeaders;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Carries traces across Kafka: a batch that holds facts of recorded requests is a span in the first one's trace, linked
 * to the others. A batch of unrecorded ones costs nothing.
 */
final class ConsumerTraces {

    private static final Pattern RECORDED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    private final @Nullable Tracer tracer;

    ConsumerTraces(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    void within(String projection, List<ConsumerRecord<String, String>> records, Runnable work) {
        List<TraceContext> recorded = tracer == null
                ? List.of()
                : records.stream()
                        .map(record -> EventHeaders.find(record.headers(), EventHeaders.TRACE_PARENT))
                        .filter(Objects::nonNull)
                        .map(RECORDED::matcher)
                        .filter(Matcher::matches)
                        .map(this::context)
                        .toList();
        if (tracer == null || recorded.isEmpty()) {
            work.run();
            return;
        }
        Span.Builder builder = tracer.spanBuilder()
                .name("consume " + projection)
                .kind(Span.Kind.CONSUMER)
                .tag("messaging.batch.message_count", records.size())
                .setParent(recorded.getFirst());
        recorded.stream().skip(1).forEach(context -> builder.addLink(new Link(context)));
        Span span = builder.start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }

    private TraceContext context(Matcher parent) {
        return Objects.requireNonNull(tracer)
                .traceContextBuilder()
                .traceId(parent.group(1))
                .spanId(parent.group(2))
                .sampled(true)
                .build();
    }
}
