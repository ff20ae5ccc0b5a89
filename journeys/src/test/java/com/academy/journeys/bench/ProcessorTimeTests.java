package com.academy.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorTimeTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path proc;

    @Test
    void addsUpProcessesAndAllTheirDescendants() throws IOException {
        process(10, 1, "java", 100, 20, 0, 0);
        process(20, 1, "postgres", 1, 1, 0, 0);
        process(21, 20, "postgres: web", 30, 5, 0, 0);
        process(22, 21, "deeper", 2, 0, 0, 0);
        process(30, 1, "somebody else", 999, 999, 0, 0);

        assertThat(new ProcessorTime(proc).of(List.of(10L, 20L))).isEqualTo(Duration.ofMillis(1590));
    }

    @Test
    void countsChildrenThatHaveEnded() throws IOException {
        process(20, 1, "postgres", 1, 1, 7, 3);

        assertThat(new ProcessorTime(proc).of(List.of(20L))).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void isNotConfusedByANameWithBracketsAndBlanks() throws IOException {
        process(20, 1, "a) R (b c", 4, 0, 0, 0);

        assertThat(new ProcessorTime(proc).of(List.of(20L))).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void skipsAProcessThatEndsMeanwhile() throws IOException {
        Files.createDirectory(proc.resolve("77"));

        assertThat(new ProcessorTime(proc).of(List.of(77L))).isEqualTo(Duration.ZERO);
    }

    private void process(long pid, long parent, String name, long utime, long stime, long cutime, long cstime)
            throws IOException {
        Path folder = Files.createDirectory(proc.resolve(Long.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                "%d (%s) S %d 1 1 0 -1 4194304 100 0 0 0 %d %d %d %d 20 0 1 0 1000 10000 100\n"
                        .formatted(pid, name, parent, utime, stime, cutime, cstime));
    }
}
