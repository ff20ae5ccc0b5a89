package com.academy.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BenchFileTests {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void replacesTheLinesOfOneBenchmarkOnly() {
        String before = """
                [{"name": "login", "cpuMsPerRequest": 450.0, "commit": "old"},
                 {"name": "web-load /", "lcpMs": 2000},
                 {"name": "web-load /courses", "lcpMs": 2100},
                 {"name": "web-live", "clicks": 50}]""";

        List<ObjectNode> after = BenchFile.lines(BenchFile.replace(
                before, "web-load", BenchFile.lines("[{\"name\": \"web-load /\", \"lcpMs\": 1500}]"), "new", NOON));

        assertThat(after)
                .extracting(
                        line -> line.path("name").asString(),
                        line -> line.path("commit").asString(""))
                .containsExactly(tuple("login", "old"), tuple("web-live", ""), tuple("web-load /", "new"));
        assertThat(after.getLast().path("lcpMs").asInt()).isEqualTo(1500);
        assertThat(after.getLast().path("measuredAt").asString()).isEqualTo("2026-11-28T12:00:00Z");
    }

    @Test
    void beginsAFileThatIsNotThere() {
        Bench.Result result = new Bench.Result("login", 2, 367, 400, 420, 450);

        List<ObjectNode> lines =
                BenchFile.lines(BenchFile.replace("", "login", List.of(BenchFile.line(result)), "abc", NOON));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("cpuMsPerRequest").asDouble()).isEqualTo(450);
        assertThat(lines.getFirst().path("commit").asString()).isEqualTo("abc");
    }
}
