package com.academy.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.springframework.core.NestedExceptionUtils;
import redis.embedded.RedisServer;

/**
 * The real binaries of PostgreSQL and Redis as processes, and the real Kafka broker in the warden's JVM. Nothing is
 * synced to disk: what a power cut would lose is a test's data.
 */
final class EmbeddedServers {

    private EmbeddedServers() {}

    static Servers start(Path data, Deque<AutoCloseable> atTheEnd) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var postgres = threads.submit(() -> startPostgres(data, atTheEnd));
            var redis = threads.submit(() -> startRedis(data, atTheEnd));
            var kafka = startKafka(data.resolve("kafka").toString(), atTheEnd);
            return new Servers(
                    "jdbc:postgresql://127.0.0.1:%d/postgres"
                            .formatted(postgres.get().getPort()),
                    "postgres",
                    "",
                    "127.0.0.1:" + kafka,
                    "redis://127.0.0.1:" + redis.get());
        }
    }

    private static EmbeddedPostgres startPostgres(Path data, Deque<AutoCloseable> atTheEnd) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("full_page_writes", "off")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        atTheEnd.push(server);
        return server;
    }

    private static int startRedis(Path data, Deque<AutoCloseable> atTheEnd) throws IOException {
        var port = freePort();
        var server = RedisServer.newRedisServer()
                .bind("127.0.0.1")
                .port(port)
                .setting("save \"\"")
                .setting("dir " + data)
                .build();
        atTheEnd.push(server::stop);
        for (int tries = 1; ; tries++) {
            try {
                server.start();
                return port;
            } catch (IOException failed) {
                // Its program was written a moment ago. A process forked meanwhile, for another server, holds the file
                // open until it becomes that server's program.
                if (tries == 10
                        || !NestedExceptionUtils.getMostSpecificCause(failed)
                                .toString()
                                .contains("Text file busy")) {
                    throw failed;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static int startKafka(String log, Deque<AutoCloseable> atTheEnd) throws Exception {
        var port = freePort();
        var controller = freePort();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(log))
                .setMetadataLogDirectory(log)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .run();
        var server = new KafkaRaftServer(
                new KafkaConfig(Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry(
                                "listeners",
                                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller)),
                        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("log.dirs", log),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("offsets.topic.num.partitions", "3"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("num.io.threads", "2"),
                        Map.entry("num.network.threads", "2"),
                        Map.entry("log.cleaner.dedupe.buffer.size", "4194304"))),
                Time.SYSTEM);
        atTheEnd.push(server::shutdown);
        server.startup();
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
