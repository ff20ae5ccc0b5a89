package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Keycloak as its makers ship it, unpacked and built once for a checkout, its data in memory. */
final class KeycloakProcess {

    static final String ADMIN = "admin";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private KeycloakProcess() {}

    static Properties start(Path data, Deque<AutoCloseable> atTheEnd) throws Exception {
        var home = built(archive());
        var realm = Files.createDirectories(data.resolve("import")).resolve("academy-realm.json");
        Files.copy(ServerOwners.root().resolve("deploy/keycloak/academy-realm.json"), realm);
        var state = new Properties();
        state.setProperty("admin.password", UUID.randomUUID().toString());
        state.setProperty("client.secret", UUID.randomUUID().toString());
        var port = freePort();
        state.setProperty("url", "http://127.0.0.1:" + port);
        var command = command(
                home,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false",
                "--cache=local",
                "-Dkeycloak.migration.dir=" + realm.getParent());
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", state.getProperty("admin.password"));
        command.environment().put("KEYCLOAK_CLIENT_SECRET", state.getProperty("client.secret"));
        var process = command.redirectErrorStream(true)
                .redirectOutput(data.resolve("keycloak.log").toFile())
                .start();
        atTheEnd.push(() -> end(process));
        await(process, URI.create(state.getProperty("url") + "/realms/" + KeycloakServer.REALM), data);
        return state;
    }

    private static Path archive() {
        var archive = System.getProperty(KeycloakServer.ARCHIVE, "");
        if (archive.isBlank()) {
            throw new IllegalStateException(
                    "Maven says where Keycloak is, by the system property " + KeycloakServer.ARCHIVE);
        }
        return Path.of(archive);
    }

    private static Path built(Path archive) throws IOException, InterruptedException {
        var folder = ServerOwners.folder();
        var home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        try (var lock = FileChannel.open(
                folder.resolve("keycloak.unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock(); // Maven runs may stand side by side in one checkout
            if (!Files.exists(home)) {
                var draft = Files.createTempDirectory(folder, "keycloak-");
                run(new ProcessBuilder(
                        "tar", "xzf", archive.toString(), "-C", draft.toString(), "--strip-components=1"));
                run(command(draft, "build", "--db=dev-mem", "--health-enabled=false"));
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static ProcessBuilder command(Path home, String... arguments) {
        var line = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        line.addAll(List.of(arguments));
        var command = new ProcessBuilder(line);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment()
                .put(
                        "JAVA_OPTS",
                        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx384m -XX:MetaspaceSize=96m -Dfile.encoding=UTF-8");
        return command;
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s failed:%n%s".formatted(command.command(), said));
        }
    }

    private static void await(Process process, URI realm, Path data) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (true) {
                try {
                    var request = HttpRequest.newBuilder(realm)
                            .timeout(Duration.ofSeconds(5))
                            .build();
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is asked again
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Keycloak did not start:\n" + Files.readString(data.resolve("keycloak.log")));
                }
                Thread.sleep(100);
            }
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly); // in memory it has nothing to save
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
