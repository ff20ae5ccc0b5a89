package com.academy.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedRequestsTests {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-";

    private final List<String> observed = new ArrayList<>();

    @Test
    void observesWhatTheEdgeHasRecorded() {
        ObservationRegistry registry = registry(new RecordedRequests(false, 1));

        request(registry, Map.of(TraceParent.HEADER, TRACE + "01"));
        assertThat(observed).containsExactly("http.server.requests", "within");

        observed.clear();
        request(registry, Map.of(TraceParent.HEADER, TRACE + "00"));
        request(registry, Map.of(TraceParent.HEADER, "nonsense-01"));
        request(registry, Map.of());
        assertThat(observed).isEmpty();
    }

    @Test
    void theEdgeDrawsByItself() {
        request(registry(new RecordedRequests(true, 1)), Map.of());
        assertThat(observed).containsExactly("http.server.requests", "within");

        observed.clear();
        request(registry(new RecordedRequests(true, 0)), Map.of(TraceParent.HEADER, TRACE + "01"));
        assertThat(observed).isEmpty();
    }

    @Test
    void observesNothingThatBelongsToNoRequest() {
        Observation.createNotStarted("tasks.scheduled.execution", registry(new RecordedRequests(false, 1)))
                .observe(() -> {});

        assertThat(observed).isEmpty();
    }

    private static void request(ObservationRegistry registry, Map<String, String> headers) {
        var context = new ReceiverContext<Map<String, String>>(Map::get);
        context.setCarrier(headers);
        Observation.createNotStarted("http.server.requests", () -> context, registry)
                .observe(() -> Observation.createNotStarted("within", registry).observe(() -> {}));
    }

    private ObservationRegistry registry(RecordedRequests predicate) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationPredicate(predicate).observationHandler(context -> {
            observed.add(context.getName());
            return true;
        });
        return registry;
    }
}
