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
 * A few threads for work that keeps a core busy for long. A call that finds the short queue full is rejected at once,
 * so the other cores and requests stay free under any load.
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

    /** @throws RejectedExecutionException if the queue is full, or the caller is interrupted while it waits */
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
