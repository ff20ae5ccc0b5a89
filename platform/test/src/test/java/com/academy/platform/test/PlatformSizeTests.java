package com.academy.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints the lines of code of each part of the platform and holds them to the table of decision 0009. */
class PlatformSizeTests {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformSizeTests.class);

    private static final Path DECISION = Path.of("../../docs/decisions/0009-size-of-the-platform.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (core|starter|test) \\| `(\\w+)` \\|.*\\| ([\\d,]+) \\|$");
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//|/\\*|\\*|import ).*|\\s*");

    @Test
    void staysWithinItsDecision() throws IOException {
        Map<String, Integer> allowed = ROW.matcher(Files.readString(DECISION))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1) + "/" + row.group(2),
                        PlatformSizeTests::lines,
                        Integer::sum,
                        TreeMap::new));
        Map<String, Integer> measured = new TreeMap<>();
        for (String module : new String[] {"core", "starter", "test"}) {
            measure(module, measured);
        }

        measured.forEach((part, lines) -> LOG.info("{}: {} lines, {} allowed", part, lines, allowed.get(part)));
        assertThat(measured.keySet()).isEqualTo(allowed.keySet());
        measured.forEach((part, lines) -> assertThat(lines).as(part).isLessThanOrEqualTo(allowed.get(part)));
    }

    private static void measure(String module, Map<String, Integer> measured) throws IOException {
        Path root = Path.of("..", module, "src/main/java/com/academy/platform");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String part = module + "/" + root.relativize(file).getName(0);
                measured.merge(part, code(file), Integer::sum);
            }
        }
    }

    private static int code(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.toIntExact(
                    lines.filter(it -> !NO_CODE.matcher(it).matches()).count());
        }
    }

    private static int lines(MatchResult row) {
        return Integer.parseInt(row.group(3).replace(",", ""));
    }
}
