package com.academy.local;

import com.academy.servers.Databases;
import com.academy.servers.Keycloak;
import com.academy.servers.Topics;
import com.academy.servers.process.Detached;
import com.academy.servers.process.Jvm;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.Processes;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One platform: PostgreSQL, Kafka, Redis, S3 and mail, and the services, each a process of its own that keeps running
 * when this JVM ends. The run folder identifies its processes, so any number of JVMs may work with the same platform.
 * This class does not build: the boot jars must be there.
 */
public final class Platform {

    /**
     * The contents of the run folder besides the servers' data: services keep keys in "auth", the demo its accounts.
     */
    private static final List<String> KEPT =
            List.of("admin-password", "auth", "demo-accounts", "kafka", "postgres", "redis", "s3", "secrets");

    private final RunFolder place;
    private final PlatformPorts ports;
    private final Identity identity;
    private final Jvm jvm;
    private final PlatformServers servers;
    private final List<Service> services;
    private final Processes processes;
    private final PrintStream out;

    /**
     * The platform that keeps everything under the given folder.
     *
     * @param portShift is added to every port; 0 gives the usual ones
     */
    public static Platform in(Path runDir, int portShift) {
        return of(RunFolder.of(runDir), portShift, System.getenv(), System.out);
    }

    static Platform of(RunFolder place, int portShift, Map<String, String> environment, PrintStream out) {
        var fast = environment.getOrDefault("FAST", "").isEmpty() ? Jvm.Mode.FULL : Jvm.Mode.FAST;
        var options = environment.getOrDefault("ACADEMY_JAVA_OPTS", "").strip();
        var jvm = new Jvm(fast, options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
        var wanted = environment.get("ACADEMY_SERVICES");
        var kinds = Services.ALL.stream()
                .filter(kind ->
                        wanted == null || Arrays.asList(wanted.split(",")).contains(kind.name()))
                .toList();
        var ports = new PlatformPorts(portShift);
        var serverForEach =
                environment.getOrDefault("ACADEMY_DATABASE_SERVERS", "").equals("each");
        return new Platform(
                place,
                ports,
                kinds,
                Identity.of(place, environment),
                jvm,
                serverForEach ? separate(kinds, ports) : Map.of(),
                out);
    }

    Platform(
            RunFolder place,
            PlatformPorts ports,
            List<Services.Kind> kinds,
            Identity identity,
            Jvm jvm,
            PrintStream out) {
        this(place, ports, kinds, identity, jvm, Map.of(), out);
    }

    private Platform(
            RunFolder place,
            PlatformPorts ports,
            List<Services.Kind> kinds,
            Identity identity,
            Jvm jvm,
            Map<String, Integer> separate,
            PrintStream out) {
        this.place = place;
        this.ports = ports;
        this.identity = identity;
        this.jvm = jvm;
        this.out = out;
        servers = PlatformServers.in(place, ports, separate, identity, jvm);
        services = kinds.stream().map(kind -> new Service(kind, servers, jvm)).toList();
        processes = new Processes(
                place,
                Stream.<ServerProcess>concat(servers.all().stream(), services.stream())
                        .toList(),
                out);
    }

    /** The port of each database's own server. The first service is left out: its server has other databases, too. */
    private static Map<String, Integer> separate(List<Services.Kind> kinds, PlatformPorts ports) {
        return kinds.stream()
                .filter(it -> it.database() != null && it != Services.ALL.getFirst())
                .collect(Collectors.toMap(Services.Kind::database, it -> ports.postgresOf(it.port())));
    }

    /**
     * Starts what does not run yet and returns when all of it is healthy. A process that was killed a moment ago can
     * still look alive; when it then ends, it is started as well.
     */
    public void up() {
        place.makeReady();
        try (var _ = Lock.take(place.run(), "up")) {
            var missing =
                    processes.parts().filter(it -> !processes.isRunning(it)).toList();
            identity.remember(place, services.stream().anyMatch(it -> !missing.contains(it)));
            var running = new HashSet<>(processes.parts().toList());
            missing.forEach(running::remove);
            missing.forEach(Ports::requireFree);
            startServers(missing, running);
            var missingServices = services.stream().filter(missing::contains).toList();
            tellOfSlowStarts(missingServices);
            processes.start(missingServices);
            processes.await(
                    processes
                            .parts()
                            .filter(it -> !servers.databaseServers().contains(it))
                            .toList(),
                    running);
        }
    }

    private void startServers(List<ServerProcess> missing, Set<ServerProcess> running) {
        var keycloak = servers.keycloak();
        processes.start(servers.all().stream()
                .filter(it -> it != keycloak && missing.contains(it))
                .toList());
        processes.await(servers.databaseServers(), running);
        var databases = new Databases(servers.secrets());
        Services.databases().forEach(it -> databases.create(servers.postgresOf(it), it));
        if (keycloak != null) {
            databases.createForeign(servers.postgres(), Keycloak.DATABASE);
            processes.start(Stream.of(keycloak).filter(missing::contains).toList());
        }
        // No service needs Keycloak to start, and it takes as long as they do.
        processes.await(List.of(servers.kafka(), servers.redis(), servers.s3AndMail()), running);
        Topics.create(servers.kafka().bootstrapServers());
    }

    /** Stops everything: the services first, so that they can finish what they are at. */
    public void down() {
        if (!Files.isDirectory(place.run())) {
            return;
        }
        try (var _ = Lock.take(place.run(), "down")) {
            processes.stop(services);
            processes.stop(servers.all());
        }
    }

    /** Stops everything and deletes its data. */
    void reset() {
        down();
        place.delete(KEPT);
        place.delete(Services.databases().map(it -> "postgres-" + it).toList());
    }

    /** Ends one process as a crash would, without warning. */
    public void kill(String name) {
        processes.of(name).kill();
    }

    /** Starts one process, if it does not run, and returns at once. */
    public void start(String name) {
        try (var _ = Lock.take(place.run(), "start")) {
            if (!processes.of(name).isRunning()) {
                processes.start(List.of(processes.part(name)));
            }
        }
    }

    void restart(String name) {
        try (var _ = Lock.take(place.run(), "restart")) {
            var part = processes.part(name);
            processes.stop(List.of(part));
            Ports.requireFree(part);
            processes.start(List.of(part));
            processes.await(List.of(part), Set.of());
        }
    }

    /** Returns when every process answers that it is ready, and fails if one has ended. */
    public void awaitHealthy() {
        processes.await(processes.parts().toList(), Set.of());
    }

    public String gatewayUrl() {
        return "http://localhost:" + ports.of(Services.named("gateway").port());
    }

    Optional<String> keycloakUrl() {
        return Optional.ofNullable(servers.keycloak()).map(Keycloak::url);
    }

    /** The password of the first admin, {@code admin@academy.example}, that auth-service made up at its first start. */
    public String adminPassword() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new OperatorError(
                    "The first admin's password is not in %s yet: auth-service writes it at its first start."
                            .formatted(passwordFile()),
                    e);
        }
    }

    public String databaseUrl(String database) {
        return servers.databaseUrl(database);
    }

    public List<PlatformProcess> processes() {
        return names().stream()
                .flatMap(name -> processes.of(name).withChildren().stream()
                        .map(process -> new PlatformProcess(name, process.pid(), Detached.pss(process))))
                .toList();
    }

    boolean usesCaches() {
        return jvm.mode() == Jvm.Mode.FULL;
    }

    enum State {
        HEALTHY,
        STARTING,
        DEAD,
        STOPPED
    }

    State state(String name) {
        var process = processes.of(name);
        if (process.isRunning()) {
            return processes.part(name).isReady() ? State.HEALTHY : State.STARTING;
        }
        return process.isDead() ? State.DEAD : State.STOPPED;
    }

    /** What the process has computed since it was started, its children included. */
    Duration cpu(String name) {
        return processes.of(name).withChildren().stream().map(Detached::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    List<String> names() {
        return processes.names();
    }

    List<String> serviceNames() {
        return services.stream().map(Service::name).toList();
    }

    /** Returns a known name; else fails with the list of names. */
    String known(String name) {
        return processes.part(name).name();
    }

    List<Integer> ports(String name) {
        return processes.part(name).ports();
    }

    PlatformPorts ports() {
        return ports;
    }

    Path passwordFile() {
        return place.run().resolve("admin-password");
    }

    private void tellOfSlowStarts(List<Service> services) {
        var slow = services.stream()
                .filter(it -> usesCaches() && !Files.exists(ServiceJars.cache(it.app())))
                .map(Service::name)
                .toList();
        if (!slow.isEmpty()) {
            out.printf("Changed since the last make build and therefore slow to start: %s%n", String.join(", ", slow));
        }
    }
}
