package com.academy.platform.time;

import com.academy.platform.error.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/**
 * What is said of a scheduled job that fails; it runs again at its time anyway. A part that is down gets a line a
 * minute, however many jobs miss it; a mistake gets its whole trace.
 */
final class ScheduledFailures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicLong saidAt = new AtomicLong();

    ScheduledFailures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handleError(Throwable failure) {
        if (!Outage.isBehind(failure)) {
            LOG.error("A scheduled job failed", failure);
            return;
        }
        long now = clock.millis();
        long last = saidAt.get();
        if (now - last >= QUIET.toMillis() && saidAt.compareAndSet(last, now)) {
            LOG.warn("Scheduled jobs wait for a part that is down: {}", failure.toString());
        }
    }
}
