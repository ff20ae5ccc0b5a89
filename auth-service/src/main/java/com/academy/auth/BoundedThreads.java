package com.academy.auth;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for what takes a core for long. Whoever does not fit into the short queue hears so at once, so however
 * many come together, the other cores and requests stay free.
 */
public final class BoundedThreads implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final Counter rejected;

    public BoundedThreads(String name, int threads, int queue, MeterRegistry meters) {
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        this.threads.allowCoreThreadTimeOut(true);
        ExecutorServiceMetrics.monitor(meters, this.threads, name);
        this.rejected = Counter.builder("academy." + name + ".rejected")
                .description("Work not begun because the queue was full")
                .register(meters);
    }

    /** @throws RejectedExecutionException if there is no room for it, or no time left to wait for it */
    public <T> T call(Callable<T> work) throws ExecutionException {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException full) {
            rejected.increment();
            throw full;
        }
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
