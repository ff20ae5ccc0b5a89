package com.academy.platform.test;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A process of its own that starts the servers, writes down where they are, and ends them when their owner is gone,
 * however it went.
 */
final class ServerOwner {

    private static final Logger LOG = LoggerFactory.getLogger(ServerOwner.class);

    private final Deque<AutoCloseable> atTheEnd = new ConcurrentLinkedDeque<>();
    private final Charge charge;
    private final Path state;

    private ServerOwner(Charge charge, Path state) {
        this.charge = charge;
        this.state = state;
    }

    /** What a warden watches over: the servers that every module needs, or what only some do. */
    enum Charge {
        SERVERS(""),
        KEYCLOAK("-keycloak");

        private final String suffix;

        Charge(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    public static void main(String... arguments) {
        var owner = ProcessHandle.of(Long.parseLong(arguments[1]));
        var warden = new ServerOwner(Charge.valueOf(arguments[0]), Path.of(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(warden::end));
        try {
            warden.begin();
            while (owner.filter(ProcessHandle::isAlive).isPresent()) {
                Thread.sleep(100);
            }
            warden.atTheEnd.push(warden::forget);
            System.exit(0); // the broker's threads would go on
        } catch (Throwable failed) {
            LOG.error("The test servers did not start", failed);
            System.exit(1);
        }
    }

    private void begin() throws Exception {
        var data = Files.createTempDirectory("academy-test-");
        atTheEnd.push(() -> FileSystemUtils.deleteRecursively(data));
        var started = switch (charge) {
            case SERVERS -> start(data).asProperties();
            case KEYCLOAK -> KeycloakProcess.start(data, atTheEnd);
        };
        atTheEnd.push(() -> Files.deleteIfExists(state)); // first of all: nobody is to find servers that are going
        publish(started, data);
        System.out.println("ready");
    }

    private Servers start(Path data) throws Exception {
        if (dockerAnswers()) {
            try {
                return ContainerServers.start(atTheEnd);
            } catch (RuntimeException noImages) {
                LOG.warn("A Docker engine answers but gives no servers; taking the embedded ones", noImages);
            }
        }
        return EmbeddedServers.start(data, atTheEnd);
    }

    /** Asked at its socket: Testcontainers takes much longer to find that there is none. */
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

    /** Whole or not at all: whoever sees the file may use the servers. */
    private void publish(Properties properties, Path data) throws IOException {
        properties.setProperty("warden", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("data", data.toString());
        properties.setProperty("pids", processes(data).map(String::valueOf).collect(Collectors.joining(",")));
        var draft = state.resolveSibling(state.getFileName() + ".draft");
        try (var out = Files.newBufferedWriter(draft)) {
            properties.store(out, null);
        }
        Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What would outlive a killed warden: its children, and PostgreSQL, which is nobody's child. */
    private static Stream<Long> processes(Path data) throws IOException {
        var children = ProcessHandle.current().descendants().map(ProcessHandle::pid);
        var postmaster = data.resolve("postgres/postmaster.pid");
        return Files.exists(postmaster)
                ? Stream.concat(
                        children,
                        Stream.of(Long.valueOf(
                                Files.readAllLines(postmaster).getFirst().strip())))
                : children;
    }

    /** A run that went well leaves nothing; the log of one that did not is still there to be read. */
    private void forget() throws IOException {
        for (var ending : List.of(".log", ".lock")) {
            Files.deleteIfExists(
                    Path.of(state.toString().replaceFirst("\\.properties$", Matcher.quoteReplacement(ending))));
        }
    }

    private void end() {
        for (var it : atTheEnd) {
            try {
                it.close();
            } catch (Exception failed) {
                LOG.warn("Not everything was cleaned up", failed);
            }
        }
    }
}
