package com.academy.local;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

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

    /**
     * On one node nothing else has a copy of what is only in memory, and a power cut would take it. A batch costs half a
     * millisecond more.
     */
    private static final Map<String, String> ON_ONE_NODE = Map.of("flush.messages", "1");

    private Topics() {}

    static void create(String bootstrapServers) {
        var properties = new HashMap<String, Object>();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("request.timeout.ms", 10_000);
        properties.put("default.api.timeout.ms", 30_000);
        try (var admin = Admin.create(properties)) {
            var present = admin.listTopics().names().get();
            // Topics that a version before this one made are kept as safe as new ones.
            admin.incrementalAlterConfigs(PARTITIONS.keySet().stream()
                            .filter(present::contains)
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                    topic -> ON_ONE_NODE.entrySet().stream()
                                            .map(it -> new AlterConfigOp(
                                                    new ConfigEntry(it.getKey(), it.getValue()),
                                                    AlterConfigOp.OpType.SET))
                                            .toList())))
                    .all()
                    .get();
            admin.createTopics(PARTITIONS.entrySet().stream()
                            .filter(topic -> !present.contains(topic.getKey()))
                            .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                                    .configs(configuration(topic.getKey())))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new OperatorError("The topics cannot be made (%s).".formatted(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("Interrupted while making the topics.", e);
        }
    }

    static Map<String, String> configuration(String topic) {
        var configuration = new HashMap<>(COMPACTED.getOrDefault(topic, Map.of("retention.ms", "-1")));
        configuration.putAll(ON_ONE_NODE);
        return configuration;
    }
}
