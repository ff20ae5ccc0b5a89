package com.academy.platform.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Observes requests with a recorded trace, and no others: spans that are dropped cost as much as those that are kept, a
 * fifth of a request. The edge decides at random which requests are recorded, and all services follow its decision.
 * {@link RequestTimes} counts the others.
 */
final class RecordedRequests implements ObservationPredicate {

    private static final String REQUEST = "http.server.requests";

    private final boolean edge;
    private final double share;

    RecordedRequests(boolean edge, double share) {
        this.edge = edge;
        this.share = share;
    }

    @Override
    public boolean test(String name, Observation.Context context) {
        if (name.equals(REQUEST) && context instanceof ReceiverContext<?> request) {
            return edge ? ThreadLocalRandom.current().nextDouble() < share : isRecorded(request);
        }
        return context.getParentObservation() instanceof Observation parent && !parent.isNoop();
    }

    private static <C> boolean isRecorded(ReceiverContext<C> request) {
        C carrier = request.getCarrier();
        return carrier != null && TraceParent.isRecorded(header(request, carrier));
    }

    private static <C> @Nullable String header(ReceiverContext<C> request, C carrier) {
        return request.getGetter().get(carrier, TraceParent.HEADER);
    }
}
