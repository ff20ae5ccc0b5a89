package com.academy.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Where a type of event is published, and by which service: a row of the table in the contracts' README.
 *
 * @param source a sentence instead of a name where several services publish the type
 * @param compacted the topic keeps the newest record of each key and carries tombstones
 */
record EventPublication(String topic, String source, boolean compacted) {

    private static final Map<String, EventPublication> PUBLICATIONS = read();

    static EventPublication of(String type) {
        var publication = PUBLICATIONS.get(type);
        if (publication == null) {
            throw new IllegalArgumentException("The table of contracts/events/README.md does not name " + type);
        }
        return publication;
    }

    private static Map<String, EventPublication> read() {
        Set<String> compacted = lines("topics.csv")
                .map(line -> List.of(line.split(",")))
                .filter(topic -> topic.get(2).equals("compact"))
                .map(List::getFirst)
                .collect(Collectors.toSet());
        return lines("README.md")
                .filter(line -> line.startsWith("| ") && line.contains(".v"))
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .collect(Collectors.toMap(
                        row -> row.get(1),
                        row -> new EventPublication(row.get(2), row.get(3), compacted.contains(row.get(2)))));
    }

    private static Stream<String> lines(String file) {
        try {
            return new ClassPathResource("contracts/events/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
