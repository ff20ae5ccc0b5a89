package com.academy.local;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics, which are made here and never by a client. The log is the archive, so nothing expires. */
final class Topics {

    static final Map<String, Integer> PARTITIONS = Map.of(
            "auth-events", 3,
            "course-events", 12,
            "progress-events", 12,
            "analytics-events", 3,
            "audit-events", 3,
            "user-profiles", 3,
            "erasure-receipts", 3,
            "dead-letters", 3);
    /**
     * What is said about a person: only the newest counts, and it can be taken back. What was taken back is out of the
     * log within a day.
     */
    private static final Map<String, Map<String, String>> COMPACTED = Map.of(
            "user-profiles",
            Map.of(
                    "cleanup.policy", "compact",
                    "segment.ms", "3600000",
                    "max.compaction.lag.ms", "3600000",
                    "delete.retention.ms", "86400000"));

    private Topics() {}

    static void create(String bootstrapServers) {
        var properties = new HashMap<String, Object>();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("request.timeout.ms", 10_000);
        properties.put("default.api.timeout.ms", 30_000);
        try (var admin = Admin.create(properties)) {
            var present = admin.listTopics().names().get();
            admin.createTopics(PARTITIONS.entrySet().stream()
                            .filter(topic -> !present.contains(topic.getKey()))
                            .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                                    .configs(configuration(topic.getKey())))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new Trouble("The topics cannot be made (%s).".formatted(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while making the topics.", e);
        }
    }

    static Map<String, String> configuration(String topic) {
        return COMPACTED.getOrDefault(topic, Map.of("retention.ms", "-1"));
    }
}
