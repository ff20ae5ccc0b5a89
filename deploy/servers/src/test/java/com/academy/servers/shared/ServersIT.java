package com.academy.servers.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.servers.process.Detached;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {

    @TempDir
    Path folder;

    private Process owner;

    @BeforeEach
    void anOwner() throws IOException {
        owner = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void noOwner() {
        owner.destroyForcibly();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void areStartedOnceForAnOwnerAndGoWithItWhenItIsKilled() throws Exception {
        var servers = Servers.of(owner.pid(), folder);
        var data = data();

        assertThat(version(servers)).startsWith("PostgreSQL 18");
        assertThat(answers(servers)).isTrue();
        assertThat(Servers.of(owner.pid(), folder)).isEqualTo(servers);

        owner.destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(folder).isEmptyDirectory();
            assertThat(data).doesNotExist();
        });
        assertThat(answers(servers)).isFalse();
    }

    @Test
    void areStartedAgainAfterTheirOwnerWasKilled() throws Exception {
        var first = Servers.of(owner.pid(), folder);
        var left = servers();
        var killed = Long.parseLong(state().getProperty("pid"));
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().until(() -> ProcessHandle.of(killed).isEmpty());

        var second = Servers.of(owner.pid(), folder);

        assertThat(second).isNotEqualTo(first);
        assertThat(answers(second)).isTrue();
        await().untilAsserted(() -> assertThat(left).isNotEmpty().noneMatch(Detached::isAlive));
    }

    @Test
    void areTheGivenOnesWhereTheEnvironmentNamesThem() {
        var given = Servers.given(Map.of(
                "TEST_POSTGRES_URL", "jdbc:postgresql://db.example/postgres",
                "TEST_POSTGRES_USER", "tester",
                "TEST_POSTGRES_PASSWORD", "secret",
                "TEST_KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092",
                "TEST_REDIS_URL", "redis://redis.example"));

        assertThat(given)
                .contains(new Servers(
                        "jdbc:postgresql://db.example/postgres",
                        "tester",
                        "secret",
                        "kafka.example:9092",
                        "redis://redis.example"));
        assertThat(Servers.given(Map.of("TEST_REDIS_URL", "redis://redis.example")))
                .isEmpty();
    }

    private Path data() {
        return folder.resolve(Long.toString(owner.pid()));
    }

    private List<ProcessHandle> servers() {
        return Stream.of("postgres", "kafka", "redis")
                .flatMap(name -> new Detached(name, RunFolder.of(data())).withChildren().stream())
                .toList();
    }

    private Properties state() throws IOException {
        var state = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(owner.pid() + ".properties"))) {
            state.load(in);
        }
        return state;
    }

    private static String version(Servers servers) throws Exception {
        try (var connection = DriverManager.getConnection(
                        servers.postgresUrl(), servers.postgresUser(), servers.postgresPassword());
                var row = connection.createStatement().executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean answers(Servers servers) {
        return connects(URI.create("tcp://" + servers.kafka()))
                && connects(URI.create(servers.redis()))
                && connects(URI.create(servers.postgresUrl().substring("jdbc:".length())));
    }

    private static boolean connects(URI server) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
