package com.academy.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a JVM's second compiler yield to the program. When five services start on two cores, a third of the processor time
 * goes to code that is to be faster later; and under load no request should wait for it.
 *
 * <p>The JVM's own option for that would slow the first compiler down as well, which a start needs at once.
 */
public final class OptimizingCompiler {

    /** As Linux cuts it short. */
    private static final String THREAD = "C2 CompilerThre";

    private static final String NICE = "10";

    private OptimizingCompiler() {}

    /** @return whether nothing is left to do: its thread was found, or threads cannot be seen on this system */
    public static boolean makeYield(ProcessHandle process) {
        var threads = Path.of("/proc/%d/task".formatted(process.pid()));
        if (!Files.isDirectory(threads)) {
            return true;
        }
        try (Stream<Path> all = Files.list(threads)) {
            List<Path> found = all.filter(OptimizingCompiler::isIt).toList();
            found.forEach(OptimizingCompiler::lower);
            return !found.isEmpty();
        } catch (IOException | UncheckedIOException e) {
            return false; // it comes and goes while we look
        }
    }

    private static boolean isIt(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip().equals(THREAD);
        } catch (IOException e) {
            return false;
        }
    }

    private static void lower(Path thread) {
        try {
            new ProcessBuilder("renice", "-n", NICE, "-p", thread.getFileName().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // Without the command all is as it would be anyway.
        }
    }
}
