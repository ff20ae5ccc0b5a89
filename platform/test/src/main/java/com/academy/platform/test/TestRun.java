package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.servers.Topics;
import com.academy.servers.shared.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** The databases, roles and Redis of this JVM's tests on servers that others use too, named by a number. */
final class TestRun {

    private static final int ENTERING = 1;
    private static final int PRESENT = 2;
    private static final Map<String, TestRun> RUNS = new ConcurrentHashMap<>();

    /** Held until the JVM ends: its locks show other JVMs that the servers are in use. */
    private static final Connection ADMINISTRATOR = enter(Servers.running());

    private final Servers servers = Servers.running();
    private final TestDatabase database;
    private final String redis;

    private TestRun(String service) {
        try {
            var number = nextNumber();
            database = TestDatabase.create(servers, ADMINISTRATOR, service.replaceAll("\\W", "_") + "_" + number);
            redis = emptyRedis(1 + number % 15); // 0 is not used; a Redis has 16 databases by default
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("Nothing to test %s on".formatted(service), failed);
        }
    }

    /** Contexts of one service share a run, as instances of one service share a database. */
    static TestRun of(String service) {
        return RUNS.computeIfAbsent(service, TestRun::new);
    }

    TestDatabase database() {
        return database;
    }

    Servers servers() {
        return servers;
    }

    /** The environment that the service would be given in production. */
    Map<String, Object> environment() {
        var environment = new HashMap<String, Object>();
        environment.put("DATABASE_URL", database.url());
        for (var role : List.of("owner", "web", "worker")) {
            environment.put("DATABASE_%s_USER".formatted(role.toUpperCase(java.util.Locale.ROOT)), database.user(role));
            environment.put(
                    "DATABASE_%s_PASSWORD".formatted(role.toUpperCase(java.util.Locale.ROOT)), database.user(role));
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka());
        environment.put("REDIS_URL", redis);
        environment.put("REDIS_WITHOUT_PASSWORD", "true");
        environment.put("ACADEMY_RUN_DIR", "target/run");
        environment.put("platform.identity.issuers[0].issuer", Tokens.ISSUER);
        environment.put(
                "platform.identity.issuers[0].jwks", Tokens.publicKeys().toUri().toString());
        return environment;
    }

    private static Connection enter(Servers servers) {
        try {
            var connection = DriverManager.getConnection(
                    servers.postgresUrl(), servers.postgresUser(), servers.postgresPassword());
            query(connection, "select pg_advisory_lock(%d)".formatted(ENTERING));
            if ("t".equals(query(connection, "select pg_try_advisory_lock(%d)".formatted(PRESENT)))) {
                prepareTopics(servers); // all earlier runs have ended, so no consumer can miss an event
                query(connection, "select pg_advisory_unlock(%d)".formatted(PRESENT));
            }
            query(connection, "select pg_advisory_lock_shared(%d)".formatted(PRESENT));
            try (var statement = connection.createStatement()) {
                statement.execute("create sequence if not exists academy_test_run");
            }
            query(connection, "select pg_advisory_unlock(%d)".formatted(ENTERING));
            return connection;
        } catch (SQLException | ExecutionException failed) {
            throw new IllegalStateException("No way into the test servers", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int nextNumber() throws SQLException {
        return Integer.parseInt(query(ADMINISTRATOR, "select nextval('academy_test_run')"));
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** The topics of the platform, empty: a consumer with a new database begins at the beginning. */
    private static void prepareTopics(Servers servers) throws InterruptedException, ExecutionException {
        var wanted = Topics.all().stream().map(TestRun::emptiable).collect(Collectors.toMap(NewTopic::name, it -> it));
        try (var kafka = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            var existing = kafka.listTopics().names().get();
            wanted.keySet().removeAll(existing);
            kafka.createTopics(wanted.values()).all().get();
            var records = kafka.describeTopics(existing).allTopicNames().get().values().stream()
                    .filter(topic -> !topic.isInternal())
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(it -> it, _ -> RecordsToDelete.beforeOffset(-1)));
            kafka.deleteRecords(records).all().get();
        }
    }

    /** Records of a topic that is only compacted cannot be deleted, so here it is both. */
    private static NewTopic emptiable(Topics.Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(Map.of(
                        "cleanup.policy", topic.isCompacted() ? "compact,delete" : "delete", "retention.ms", "-1"));
    }

    private String emptyRedis(int index) throws IOException {
        var server = URI.create(servers.redis());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("SELECT %d\r\nFLUSHDB\r\nQUIT\r\n".formatted(index).getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException unreachable) {
            throw new UncheckedIOException("No Redis at " + server, unreachable);
        }
        return server.resolve("/" + index).toString();
    }
}
