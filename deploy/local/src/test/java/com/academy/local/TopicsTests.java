package com.academy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTests {

    @Test
    void areThoseOfTheContracts() throws IOException {
        var partitions = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(Path.of("../../contracts/events/topics.csv"))) {
            var row = line.split(",", -1);
            if (row[0].equals("topic")) {
                continue;
            }
            partitions.put(row[0], Integer.valueOf(row[1]));
            assertThat(Topics.configuration(row[0])).as(row[0]).isEqualTo(configuration(row[2], row[3]));
        }

        assertThat(Topics.PARTITIONS).isEqualTo(partitions);
    }

    private static Map<String, String> configuration(String policy, String settings) {
        var configuration = new HashMap<String, String>();
        Arrays.stream(settings.split(";"))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split("=", 2))
                .forEach(it -> configuration.put(it[0], it[1]));
        if (policy.equals("compact")) {
            configuration.put("cleanup.policy", policy);
        } else {
            configuration.put("retention.ms", "-1");
        }
        configuration.put("flush.messages", "1"); // there is one node, so nobody else has a copy
        return configuration;
    }
}
