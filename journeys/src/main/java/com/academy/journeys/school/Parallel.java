package com.academy.journeys.school;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many things, a few at once, with the results in the order of the things. */
public final class Parallel {

    private Parallel() {}

    public static <A, B> List<B> map(List<A> things, int atOnce, Function<A, B> work) {
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<B>> futures = new ArrayList<>();
            for (A thing : things) {
                futures.add(threads.submit(() -> work.apply(thing)));
            }
            List<B> results = new ArrayList<>();
            for (Future<B> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
                }
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for parallel work", e);
        }
    }
}
