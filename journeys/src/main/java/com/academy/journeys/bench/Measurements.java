package com.academy.journeys.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the requests that were sent inside the measured window, and the processor time the platform used in
 * it. Load is steady before the window and after it, so requests in flight at one end make up for those at the other.
 */
public final class Measurements {

    private final long windowNanos;
    private final long warmUpNanos;
    private final Supplier<Duration> processorTime;
    private final AtomicLong firstSent = new AtomicLong(Long.MIN_VALUE);
    private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile @Nullable Duration before;
    private volatile @Nullable Duration after;

    public Measurements(Load load, Supplier<Duration> processorTime) {
        this.warmUpNanos = load.warmUp().toNanos();
        this.windowNanos = load.measured().toNanos();
        this.processorTime = processorTime;
    }

    /** A request of the window that was answered; completed is what the answer says, -1 where it says nothing. */
    public record Sample(Load.Request request, long sentNanos, long answeredNanos, int completed) {}

    /** Notes that a request is about to be sent, and answers the moment. */
    public long sending() {
        long now = System.nanoTime();
        if (firstSent.compareAndSet(Long.MIN_VALUE, now)) {
            Thread.ofVirtual().start(this::watchTheClock);
        }
        return now;
    }

    public void answered(Load.Request request, long sentNanos, String failure, int completed) {
        long answered = System.nanoTime();
        if (!failure.isEmpty()) {
            // A refusal in the warm-up spoils the measurement no less.
            failures.merge(failure, 1, Integer::sum);
            return;
        }
        long since = sentNanos - firstSent.get() - warmUpNanos;
        if (since >= 0 && since < windowNanos) {
            samples.add(new Sample(request, sentNanos, answered, completed));
        }
    }

    private void watchTheClock() {
        try {
            Thread.sleep(Duration.ofNanos(warmUpNanos));
            before = processorTime.get();
            Thread.sleep(Duration.ofNanos(windowNanos + firstSent.get() + warmUpNanos - System.nanoTime()));
            after = processorTime.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** How many requests failed, by what they were answered. */
    public Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    public double requestsPerSecond() {
        return round(samples.size() * 1e9 / windowNanos);
    }

    public double processorMillisPerRequest() {
        Duration from = before;
        Duration to = after;
        if (from == null || to == null || samples.isEmpty()) {
            return Double.NaN;
        }
        return round((double) to.minus(from).toMillis() / samples.size());
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
