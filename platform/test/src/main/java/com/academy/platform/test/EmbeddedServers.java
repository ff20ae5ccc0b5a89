package com.academy.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
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
            var kafka = startKafka(data.resolve("kafka"), atTheEnd);
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

    private static int startKafka(Path data, Deque<AutoCloseable> atTheEnd) throws Exception {
        var broker = new EmbeddedKafka(data);
        atTheEnd.push(broker::stop);
        broker.start();
        return broker.port();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
