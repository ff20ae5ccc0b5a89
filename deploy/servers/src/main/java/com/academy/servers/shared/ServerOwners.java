package com.academy.servers.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.servers.process.Detached;
import com.academy.servers.process.Jvm;
import com.academy.servers.process.Libraries;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds the {@link ServerOwner} of a process, or starts it. */
final class ServerOwners {

    /** The folder of this JVM's servers. An unreachable lock would be released. */
    private static final Map<Path, FileLock> TAKEN = new HashMap<>();

    private ServerOwners() {}

    /** Where the servers of this run are. */
    static Properties running(Kind kind) {
        var user = userOfThisRun();
        return of(kind, user, folder(user, RunFolder.findRoot().resolve(".run")));
    }

    /** JVMs of one run that test at the same time do not share servers: each takes a folder that no other has now. */
    private static synchronized Path folder(long user, Path run) {
        for (int number = 1; TAKEN.isEmpty(); number++) {
            take(run.resolve(number == 1 ? "test" : "test-" + number), user);
        }
        return TAKEN.keySet().iterator().next();
    }

    private static void take(Path folder, long user) {
        try {
            Files.createDirectories(folder);
            var file = new StateFiles(folder, user, Kind.SERVERS).taken();
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            } else {
                TAKEN.put(folder, lock);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the servers are that live as long as the given process. */
    static Properties of(Kind kind, long user, Path folder) {
        var files = new StateFiles(folder, user, kind);
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock(); // several JVMs of one run may start at once
                removeWhatDeadOwnersLeft(folder);
                if (!Files.exists(files.state())) {
                    start(files);
                }
                return load(files.state());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Maven outlives the test JVMs it forks, so the servers are its; an IDE does not, there they are the JVM's own. */
    private static long userOfThisRun() {
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

    private static void start(StateFiles files) throws IOException {
        var libraries = Libraries.of(RunFolder.of(files.data()));
        var owner = new ProcessBuilder(
                        Jvm.java().toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-Dlogback.configurationFile=owner-logback.xml",
                        "-cp",
                        Libraries.joined(libraries.classPath(jar -> !jar.startsWith("greenmail"))),
                        ServerOwner.class.getName(),
                        files.kind().name(),
                        Long.toString(files.user()),
                        files.folder().toAbsolutePath().toString())
                .redirectError(Redirect.appendTo(files.log().toFile()))
                .start();
        try (var said = owner.inputReader(UTF_8)) {
            // It prints a line when the servers are up, and ends without one when they fail.
            if (said.readLine() == null) {
                throw new IllegalStateException("The test servers did not start:\n" + Files.readString(files.log()));
            }
        }
    }

    /** Only after kill -9 of an owner. */
    private static void removeWhatDeadOwnersLeft(Path folder) throws IOException {
        try (var states = Files.newDirectoryStream(folder, "*.properties")) {
            for (var state : states) {
                if (ProcessHandle.of(Long.parseLong(load(state).getProperty("pid")))
                        .isPresent()) {
                    continue;
                }
                var data = Path.of(state.toString().replaceFirst("\\.properties$", ""));
                killAll(RunFolder.of(data));
                RunFolder.delete(data);
                Files.deleteIfExists(state);
            }
        }
    }

    private static void killAll(RunFolder place) throws IOException {
        if (Files.isDirectory(place.pids())) {
            try (var pids = Files.newDirectoryStream(place.pids())) {
                pids.forEach(pid -> new Detached(pid.getFileName().toString(), place).kill());
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
}
