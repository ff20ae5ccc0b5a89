package com.academy.servers.shared;

import com.academy.servers.KafkaServer;
import com.academy.servers.Keycloak;
import com.academy.servers.Postgres;
import com.academy.servers.Redis;
import com.academy.servers.ServerPorts;
import com.academy.servers.process.Durability;
import com.academy.servers.process.Jvm;
import com.academy.servers.process.Processes;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A process of its own that starts the servers, writes down where they are, and ends them when the process that they were
 * started for has ended, even by {@code kill -9}.
 */
final class ServerOwner {

    private final Deque<AutoCloseable> atTheEnd = new ConcurrentLinkedDeque<>();
    private final Kind kind;
    private final StateFiles files;
    private final RunFolder place;

    private ServerOwner(Kind kind, StateFiles files) {
        this.kind = kind;
        this.files = files;
        this.place = RunFolder.of(files.data());
    }

    public static void main(String... arguments) {
        var user = Long.parseLong(arguments[1]);
        var kind = Kind.valueOf(arguments[0]);
        var owner = new ServerOwner(kind, new StateFiles(Path.of(arguments[2]), user, kind));
        Runtime.getRuntime().addShutdownHook(new Thread(owner::end));
        try {
            owner.begin();
            while (ProcessHandle.of(user).filter(ProcessHandle::isAlive).isPresent()) {
                Thread.sleep(100);
            }
            // A run that went well leaves nothing; the log of one that did not can still be read.
            owner.atTheEnd.push(() -> Files.deleteIfExists(owner.files.log()));
            owner.atTheEnd.push(() -> Files.deleteIfExists(owner.files.lock()));
            owner.atTheEnd.push(() -> Files.deleteIfExists(owner.files.taken()));
            System.exit(0);
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void begin() throws IOException {
        place.makeReady();
        atTheEnd.push(() -> RunFolder.delete(place.run()));
        var started = switch (kind) {
            case SERVERS -> servers().asProperties();
            case KEYCLOAK -> keycloak();
        };
        atTheEnd.push(() -> Files.deleteIfExists(files.state())); // first: servers that are going must not be found
        publish(started);
        System.out.println("ready");
    }

    private Servers servers() {
        if (dockerAnswers()) {
            try {
                return ContainerServers.start(atTheEnd);
            } catch (RuntimeException noImages) {
                System.err.println("A Docker engine answers but gives no servers; taking the binaries");
                noImages.printStackTrace();
            }
        }
        var ports = ServerPorts.free();
        var secrets = new Secrets(place.run());
        var postgres = new Postgres(place, "postgres", ports.postgres(), secrets, Durability.EPHEMERAL);
        var kafka = new KafkaServer(place, ports.kafka(), ports.kafkaController(), new Jvm(Jvm.Mode.FAST, List.of()));
        var redis = new Redis(place, ports.redis(), null, Durability.EPHEMERAL);
        start(List.of(postgres, kafka, redis));
        return new Servers(
                postgres.url("postgres"), "postgres", secrets.of("postgres"), kafka.bootstrapServers(), redis.url());
    }

    private Properties keycloak() {
        var keycloak = new Keycloak(place, ServerPorts.free(), new Secrets(place.run()), null);
        start(List.of(keycloak));
        var state = new Properties();
        state.setProperty("url", keycloak.url());
        state.setProperty("admin.password", keycloak.adminPassword());
        state.setProperty("client.secret", keycloak.clientSecret());
        return state;
    }

    private void start(List<ServerProcess> servers) {
        var processes = new Processes(
                place, servers, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        atTheEnd.push(() -> processes.stop(servers));
        processes.start(servers);
        processes.await(servers, Set.of());
    }

    /** Asked at its socket, because Testcontainers takes much longer to find that no engine answers. */
    private static boolean dockerAnswers() {
        var host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        if (!host.startsWith("unix://")) {
            return true;
        }
        try (var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return socket.connect(UnixDomainSocketAddress.of(host.substring("unix://".length())));
        } catch (IOException none) {
            return false;
        }
    }

    /** In one step: a process that sees the file may use the servers. */
    private void publish(Properties properties) throws IOException {
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        var draft = files.state().resolveSibling(files.state().getFileName() + ".draft");
        try (var out = Files.newBufferedWriter(draft)) {
            properties.store(out, null);
        }
        Files.move(draft, files.state(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void end() {
        for (var it : atTheEnd) {
            try {
                it.close();
            } catch (Exception failed) {
                failed.printStackTrace();
            }
        }
    }
}
