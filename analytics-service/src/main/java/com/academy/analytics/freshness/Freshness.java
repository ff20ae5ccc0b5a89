package com.academy.analytics.freshness;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The instant up to which answers are complete: every fact that had reached the event log by then is in the projections.
 * Newer ones may be in them, too; what a service has written but not yet published is not promised.
 */
@Component
public class Freshness {

    private volatile Instant asOf = Instant.EPOCH;

    /** Take it before reading: the answer is at least as fresh. */
    public Instant asOf() {
        return asOf;
    }

    synchronized void reached(Instant instant) {
        if (instant.isAfter(asOf)) {
            asOf = instant;
        }
    }
}
