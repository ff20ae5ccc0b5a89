package com.academy.platform.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** The real Kafka broker in this JVM. Stopped and started again, it has the same port and finds its log. */
final class EmbeddedKafka {

    private final Path log;
    private final int port = EmbeddedServers.freePort();
    private final int controller = EmbeddedServers.freePort();
    private @Nullable KafkaRaftServer server;

    EmbeddedKafka(Path log) throws IOException {
        this.log = log;
    }

    int port() {
        return port;
    }

    void start() throws Exception {
        if (!Files.exists(log.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setDirectories(List.of(log.toString()))
                    .setMetadataLogDirectory(log.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .run();
        }
        server = new KafkaRaftServer(
                new KafkaConfig(Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry(
                                "listeners",
                                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller)),
                        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("log.dirs", log.toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("offsets.topic.num.partitions", "3"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("num.io.threads", "2"),
                        Map.entry("num.network.threads", "2"),
                        Map.entry("log.cleaner.dedupe.buffer.size", "4194304"))),
                Time.SYSTEM);
        server.startup();
    }

    void stop() {
        if (server != null) {
            Objects.requireNonNull(server).shutdown();
            server.awaitShutdown();
        }
    }
}
