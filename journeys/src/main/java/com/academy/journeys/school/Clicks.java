package com.academy.journeys.school;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.Completion;
import com.academy.journeys.client.ProblemException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends clicks at a steady rate, whether or not the earlier ones have been answered. */
public final class Clicks {

    private final AcademyClient client;

    public Clicks(AcademyClient client) {
        this.client = client;
    }

    /** The outcome of a click: an answer, or the reason why there is none. */
    public record Outcome(
            Click click, long sentNanos, @Nullable Completion answer, String failure) {}

    public List<Outcome> send(List<Click> clicks, int perSecond) {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.Builder<Future<Outcome>> sent = Stream.builder();
            for (int i = 0; i < clicks.size(); i++) {
                Click click = clicks.get(i);
                waitUntil(start + 1_000_000_000L * i / perSecond);
                sent.add(threads.submit((Callable<Outcome>) () -> send(click)));
            }
            return sent.build().map(Clicks::outcome).toList();
        }
    }

    private Outcome send(Click click) {
        long sent = System.nanoTime();
        try {
            Completion answer = client.complete(click.student().session(), click.enrollment(), click.module());
            return new Outcome(click, sent, answer, "");
        } catch (ProblemException | UncheckedIOException e) {
            return new Outcome(click, sent, null, String.valueOf(e.getMessage()));
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Outcome outcome(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for answers", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
