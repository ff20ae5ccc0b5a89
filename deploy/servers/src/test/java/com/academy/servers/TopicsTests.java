package com.academy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTests {

    @Test
    void areThoseOfTheContracts() throws IOException {
        var names = Files.readAllLines(Path.of("../../contracts/events/topics.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(Topics.all()).extracting(Topics.Topic::name).isEqualTo(names).isNotEmpty();
    }

    @Test
    void keepEverythingUnlessTheyAreCompacted() {
        assertThat(Topics.all())
                .contains(new Topics.Topic("course-events", 12, Map.of("retention.ms", "-1")))
                .contains(new Topics.Topic(
                        "user-profiles",
                        3,
                        Map.of(
                                "cleanup.policy", "compact",
                                "segment.ms", "3600000",
                                "max.compaction.lag.ms", "3600000",
                                "delete.retention.ms", "86400000")));
    }

    /** The one broker has the only copy. */
    @Test
    void areWrittenToTheDiskBeforeTheyAreAcknowledged() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(Topics.durable(topic)).containsEntry("flush.messages", "1"));
    }
}
