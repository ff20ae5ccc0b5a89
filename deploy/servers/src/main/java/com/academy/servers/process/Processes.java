package com.academy.servers.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts, awaits and ends the processes of one run folder, which are known by what lies there. */
public final class Processes {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String AFTERWARDS =
            "What else was started goes on running: make status shows it, make down stops it.";

    private final RunFolder place;
    private final PrintStream out;
    private final Map<ServerProcess, Detached> detached = new LinkedHashMap<>();

    public Processes(RunFolder place, List<? extends ServerProcess> parts, PrintStream out) {
        this.place = place;
        this.out = out;
        parts.forEach(part -> detached.put(part, new Detached(part.name(), place)));
    }

    public Stream<ServerProcess> parts() {
        return detached.keySet().stream();
    }

    public List<String> names() {
        return parts().map(ServerProcess::name).toList();
    }

    public ServerProcess part(String name) {
        return parts().filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OperatorError(
                        "There is no process %s. There are: %s.".formatted(name, String.join(", ", names()))));
    }

    public Detached of(ServerProcess part) {
        var process = detached.get(part);
        if (process == null) {
            throw new IllegalArgumentException(part.name());
        }
        return process;
    }

    public Detached of(String name) {
        return of(part(name));
    }

    public boolean isRunning(ServerProcess part) {
        return of(part).isRunning();
    }

    public void start(List<? extends ServerProcess> parts) {
        place.makeReady();
        if (!parts.isEmpty()) {
            out.println("Starting "
                    + String.join(", ", parts.stream().map(ServerProcess::name).toList()) + " …");
        }
        inParallel(parts, part -> of(part).start(part.launch(), place.run()));
    }

    public void stop(List<? extends ServerProcess> parts) {
        inParallel(parts, part -> {
            if (isRunning(part)) {
                of(part).stop(part);
                out.printf("  %-18s stopped%n", part.name());
            } else {
                of(part).forget();
            }
        });
    }

    /**
     * @param running what ran before this command began: what of it ends is started again, once, and leaves the set.
     *     Anything else that ends has failed to start.
     */
    public void await(List<? extends ServerProcess> parts, Set<ServerProcess> running) {
        var waitingFor = new ArrayList<ServerProcess>(parts);
        var compilersAtWork = new ArrayList<ServerProcess>(parts);
        var began = System.nanoTime();
        while (true) {
            for (var part : waitingFor) {
                if (isRunning(part)) {
                    continue;
                }
                if (!running.remove(part)) {
                    throw failure("%s has ended.".formatted(part.name()), part);
                }
                Ports.requireFree(part);
                start(List.of(part));
            }
            compilersAtWork.retainAll(waitingFor);
            compilersAtWork.removeIf(
                    part -> of(part).find().map(OptimizingCompiler::makeYield).orElse(true));
            waitingFor.removeIf(part -> {
                var ready = part.isReady();
                if (ready) {
                    out.printf("  %-18s %s%n", part.name(), running.contains(part) ? "runs" : readyAfter(part));
                }
                return ready;
            });
            if (waitingFor.isEmpty()) {
                return;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                var late = waitingFor.getFirst();
                throw failure("%s is not ready after %d s.".formatted(late.name(), PATIENCE.toSeconds()), late);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private String readyAfter(ServerProcess part) {
        return "ready after %.1f s".formatted(of(part).age().toMillis() / 1000.0);
    }

    private OperatorError failure(String what, ServerProcess part) {
        return new OperatorError("%s The last lines of its log, %s:%n%n%s%n%n%s"
                .formatted(what, place.log(part.name()), of(part).tail(15), AFTERWARDS));
    }

    private static void inParallel(List<? extends ServerProcess> parts, Consumer<ServerProcess> step) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> step.accept(part), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof OperatorError error ? error : e;
        }
    }
}
