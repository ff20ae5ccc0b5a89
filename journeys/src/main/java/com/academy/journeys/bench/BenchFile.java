package com.academy.journeys.bench;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of {@code bench.json}: an array with one line for each benchmark, or several whose names begin with the
 * benchmark's ({@code web-load /dashboard}). Each line says which commit was measured, and when.
 */
final class BenchFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BenchFile() {}

    /** Replaces the lines of one benchmark; all others stay as they are. */
    static String replace(String existing, String benchmark, List<ObjectNode> lines, String commit, Instant at) {
        ArrayNode replaced = MAPPER.createArrayNode();
        if (!existing.isBlank()) {
            for (JsonNode line : MAPPER.readTree(existing)) {
                if (!benchmarkOf(line).equals(benchmark)) {
                    replaced.add(line);
                }
            }
        }
        for (ObjectNode line : lines) {
            replaced.add(line.deepCopy().put("commit", commit).put("measuredAt", at.toString()));
        }
        return MAPPER.writeValueAsString(replaced);
    }

    static ObjectNode line(Object result) {
        return MAPPER.valueToTree(result);
    }

    /** @throws tools.jackson.core.JacksonException if the text is no array of objects */
    static List<ObjectNode> lines(String json) {
        return List.of(MAPPER.readValue(json, ObjectNode[].class));
    }

    private static String benchmarkOf(JsonNode line) {
        String name = line.path("name").asString("");
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
