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
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Finds the {@link ServerOwner} of an owner, or starts it. */
final class ServerOwners {

    private ServerOwners() {}

    /** Where that which the warden watches over is; it lives as long as the given process. */
    static Properties watching(ServerOwner.Charge charge, long owner, Path folder) {
        try {
            Files.createDirectories(folder);
            var state = folder.resolve(owner + charge.suffix() + ".properties");
            try (var file = FileChannel.open(
                    folder.resolve(owner + charge.suffix() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                file.lock(); // several JVMs of one run may start at once
                removeWhatDeadWardensLeft(folder);
                if (!Files.exists(state)) {
                    start(charge, owner, state);
                }
                return load(state);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Maven outlives the test JVMs it forks, so it owns the servers; an IDE does not, there the JVM itself does. */
    static long ownerOfThisRun() {
        var self = ProcessHandle.current();
        if (System.getProperty("surefire.real.class.path") == null) {
            return self.pid();
        }
        return Stream.iterate(self.parent(), Optional::isPresent, it -> it.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(self)
                .pid();
    }

    static Path folder() {
        return root().resolve(".run/test");
    }

    /** The checkout. */
    static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(it -> Files.exists(it.resolve(".mvn")))
                .findFirst()
                .orElse(here);
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void start(ServerOwner.Charge charge, long owner, Path state) throws IOException {
        var log = Path.of(state.toString().replaceFirst("\\.properties$", ".log"));
        var warden = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dlogback.configurationFile=warden-logback.xml",
                        "-D%s=%s".formatted(KeycloakServer.ARCHIVE, System.getProperty(KeycloakServer.ARCHIVE, "")),
                        "-cp",
                        classPath(),
                        ServerOwner.class.getName(),
                        charge.name(),
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
                    alive(pid).filter(ServerOwners::isAServer).ifPresent(ProcessHandle::destroyForcibly);
                }
                FileSystemUtils.deleteRecursively(Path.of(left.getProperty("data")));
                Files.deleteIfExists(state);
            }
        }
    }

    private static Properties load(Path state) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(state)) {
            properties.load(in);
        }
        return properties;
    }

    private static Optional<ProcessHandle> alive(String pid) {
        return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }

    private static boolean isAServer(ProcessHandle process) {
        var command = process.info().commandLine().or(process.info()::command).orElse("");
        return Stream.of("postgres", "redis", "keycloak").anyMatch(command::contains);
    }
}
