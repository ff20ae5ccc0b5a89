package com.academy.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.servers.process.OperatorError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** The topics of the contracts' table, which are made here and never by a client. */
public final class Topics {

    private static final String TABLE = "/contracts/events/topics.csv";

    /**
     * On one node there is no other copy of what is only in memory, and a power cut would lose it. A batch costs half a
     * millisecond more.
     */
    private static final Map<String, String> ON_ONE_NODE = Map.of("flush.messages", "1");

    private Topics() {}

    /** @param configuration as the contracts say it; the log is the archive, so nothing expires */
    public record Topic(String name, int partitions, Map<String, String> configuration) {

        private static Topic of(String line) {
            var row = line.split(",", -1);
            var configuration = new HashMap<String, String>();
            if (row[2].equals("compact")) {
                configuration.put("cleanup.policy", row[2]);
            } else {
                configuration.put("retention.ms", "-1");
            }
            Arrays.stream(row[3].split(";")).filter(it -> !it.isEmpty()).forEach(it -> {
                var setting = it.split("=", 2);
                configuration.put(setting[0], setting[1]);
            });
            return new Topic(row[0], Integer.parseInt(row[1]), Map.copyOf(configuration));
        }

        public boolean isCompacted() {
            return configuration.containsKey("cleanup.policy");
        }
    }

    public static List<Topic> all() {
        try (var table = Objects.requireNonNull(Topics.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(Topic::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what is missing, for a platform that keeps its data. */
    public static void create(String bootstrapServers) {
        var properties = new HashMap<String, Object>();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("request.timeout.ms", 10_000);
        properties.put("default.api.timeout.ms", 30_000);
        try (var admin = Admin.create(properties)) {
            var present = admin.listTopics().names().get();
            // Topics that a version before this one made are kept as safe as new ones.
            admin.incrementalAlterConfigs(all().stream()
                            .map(Topic::name)
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
            admin.createTopics(all().stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(durable(topic)))
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

    static Map<String, String> durable(Topic topic) {
        var configuration = new HashMap<>(topic.configuration());
        configuration.putAll(ON_ONE_NODE);
        return configuration;
    }
}
