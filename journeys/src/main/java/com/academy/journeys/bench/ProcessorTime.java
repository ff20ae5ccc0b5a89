package com.academy.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processor time that some processes and all their descendants have used so far, as Linux counts it. */
public final class ProcessorTime {

    /** What user space sees of the kernel's clock is always in hundredths of a second. */
    private static final long MILLIS_PER_TICK = 10;

    private final Path proc;

    public ProcessorTime() {
        this(Path.of("/proc"));
    }

    public ProcessorTime(Path proc) {
        this.proc = proc;
    }

    private record Process(long pid, long parent, long ticks) {}

    public Duration of(Collection<Long> roots) {
        Map<Long, Process> processes = new HashMap<>();
        try (Stream<Path> entries = Files.list(proc)) {
            entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .forEach(entry -> {
                        Process process = process(entry);
                        if (process != null) {
                            processes.put(process.pid(), process);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<Long> wanted = new HashSet<>(roots);
        long ticks = 0;
        for (Process process : processes.values()) {
            if (descends(process, wanted, processes)) {
                ticks += process.ticks();
            }
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    private static boolean descends(Process process, Set<Long> roots, Map<Long, Process> processes) {
        for (Process p = process; p != null; p = processes.get(p.parent())) {
            if (roots.contains(p.pid())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Process process(Path entry) {
        try {
            String stat = Files.readString(entry.resolve("stat"));
            // The name stands in brackets and may hold anything, brackets and blanks too.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            // utime, stime and, of children that have ended and been waited for, cutime and cstime: a connection's
            // process of PostgreSQL that ends between two looks is not lost.
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
            return new Process(pid, Long.parseLong(fields[1]), ticks);
        } catch (IOException e) {
            // It ended between the listing and the reading.
            return null;
        }
    }
}
