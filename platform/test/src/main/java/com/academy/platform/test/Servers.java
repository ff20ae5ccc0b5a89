package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL, Kafka and Redis of this test run. Real ones: those that the environment names ({@code
 * TEST_POSTGRES_URL}, {@code _USER}, {@code _PASSWORD}, {@code TEST_KAFKA_BOOTSTRAP_SERVERS}, {@code TEST_REDIS_URL}),
 * else those that a {@link Warden} starts once for a whole Maven run and ends with it.
 */
public record Servers(String postgresUrl, String postgresUser, String postgresPassword, String kafka, String redis) {

    private static @Nullable Servers found;

    /** Those of this run; starts them where nobody has yet. */
    public static synchronized Servers running() {
        if (found == null) {
            found = given(System.getenv()).orElseGet(() -> of(ownerOfThisRun().pid(), folder()));
        }
        return found;
    }

    static Optional<Servers> given(Map<String, String> environment) {
        var url = environment.get("TEST_POSTGRES_URL");
        var kafka = environment.get("TEST_KAFKA_BOOTSTRAP_SERVERS");
        var redis = environment.get("TEST_REDIS_URL");
        if (url == null || kafka == null || redis == null) {
            return Optional.empty();
        }
        var user = environment.getOrDefault("TEST_POSTGRES_USER", "postgres");
        return Optional.of(
                new Servers(url, user, environment.getOrDefault("TEST_POSTGRES_PASSWORD", ""), kafka, redis));
    }

    /** The servers that live as long as the given process. */
    static Servers of(long owner, Path folder) {
        try {
            Files.createDirectories(folder);
            var state = folder.resolve(owner + ".properties");
            try (var file = FileChannel.open(
                    folder.resolve(owner + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock(); // several JVMs of one run may start at once
                removeWhatDeadWardensLeft(folder);
                if (!Files.exists(state)) {
                    startWarden(owner, state);
                }
                return read(state);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void writeTo(Properties state) {
        state.putAll(Map.of(
                "postgres.url", postgresUrl,
                "postgres.user", postgresUser,
                "postgres.password", postgresPassword,
                "kafka", kafka,
                "redis", redis));
    }

    private static Servers read(Path state) throws IOException {
        var it = load(state);
        return new Servers(
                it.getProperty("postgres.url"),
                it.getProperty("postgres.user"),
                it.getProperty("postgres.password"),
                it.getProperty("kafka"),
                it.getProperty("redis"));
    }

    private static Properties load(Path state) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(state)) {
            properties.load(in);
        }
        return properties;
    }

    /** Maven outlives the test JVMs it forks, so it owns the servers; an IDE does not, there the JVM itself does. */
    private static ProcessHandle ownerOfThisRun() {
        var self = ProcessHandle.current();
        if (System.getProperty("surefire.real.class.path") == null) {
            return self;
        }
        return Stream.iterate(self.parent(), Optional::isPresent, it -> it.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(self);
    }

    private static Path folder() {
        var here = Path.of("").toAbsolutePath();
        var root = Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(it -> Files.exists(it.resolve(".mvn")))
                .findFirst();
        return root.orElse(here).resolve(".run/test");
    }

    private static void startWarden(long owner, Path state) throws IOException {
        var log = state.resolveSibling(owner + ".log");
        var warden = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dlogback.configurationFile=warden-logback.xml",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Warden.class.getName(),
                        Long.toString(owner),
                        state.toString())
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        try (var said = warden.inputReader(UTF_8)) {
            if (said.readLine() == null) { // it says a word when the servers are up, and nothing when it dies before
                throw new IllegalStateException("The test servers did not start:\n" + Files.readString(log));
            }
        }
    }

    /** Only after kill -9 of a warden; the names are checked because process ids are used again. */
    private static void removeWhatDeadWardensLeft(Path folder) throws IOException {
        try (var states = Files.newDirectoryStream(folder, "*.properties")) {
            for (var state : states) {
                var left = load(state);
                if (alive(left.getProperty("warden")).isPresent()) {
                    continue;
                }
                for (var pid : List.of(left.getProperty("pids").split(","))) {
                    alive(pid).filter(Servers::isAServer).ifPresent(ProcessHandle::destroyForcibly);
                }
                FileSystemUtils.deleteRecursively(Path.of(left.getProperty("data")));
                Files.deleteIfExists(state);
            }
        }
    }

    private static Optional<ProcessHandle> alive(String pid) {
        return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }

    private static boolean isAServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(it -> it.contains("postgres") || it.contains("redis"))
                .isPresent();
    }
}
