package com.academy.journeys.bench;

import com.academy.journeys.client.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The benchmarks of the pages ({@code web/bench}), in a real browser. */
final class PageBenchmarks {

    static final List<String> NAMES = List.of("web-load", "web-live");

    private static final Path WEB = Path.of("web");

    private final Target surroundings;

    PageBenchmarks(Target surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What the browser measured.
     *
     * @throws IllegalStateException if it could not measure; its reason has been printed
     */
    List<ObjectNode> measure(String name) {
        try {
            Path results = Files.createTempFile("academy-bench", ".json");
            Files.writeString(results, "[]");
            ProcessBuilder bench =
                    new ProcessBuilder(WEB.resolve("run").toString(), "bench", "--", "--grep", name).inheritIO();
            bench.environment().put("ACADEMY_GATEWAY", surroundings.gateway().toString());
            bench.environment().put("ACADEMY_BENCH_RESULTS", results.toString());
            int exit = bench.start().waitFor();
            List<ObjectNode> lines = BenchFile.lines(Files.readString(results));
            Files.delete(results);
            if (exit != 0) {
                throw new IllegalStateException(name + " was not measured in the browser, see above");
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + name, e);
        }
    }
}
