package com.academy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One platform: PostgreSQL, Kafka, Redis, S3 and mail, and the services, each a process of its own that goes on when
 * this JVM ends. Its processes are known by what lies in its run folder, so any number of JVMs may hold the same one.
 * Nothing here builds: the boot jars must be there.
 */
public final class Platform {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String AFTERWARDS =
            "What else was started goes on running: make status shows it, make down stops it.";

    private final RunFolder place;
    private final Ports ports;
    private final Identity identity;
    private final Databases databases;
    private final Postgres postgres;
    private final KafkaServer kafka;
    private final Jvm jvm;
    private final @Nullable Keycloak keycloak;
    private final List<ServerProcess> servers;
    private final List<Service> services;
    private final Map<String, Detached> processes = new LinkedHashMap<>();
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
        var kinds = Service.ALL.stream()
                .filter(kind ->
                        wanted == null || Arrays.asList(wanted.split(",")).contains(kind.name()))
                .toList();
        var serverForEach =
                environment.getOrDefault("ACADEMY_DATABASE_SERVERS", "").equals("each");
        return new Platform(
                place, new Ports(portShift), kinds, Identity.of(place, environment), jvm, serverForEach, out);
    }

    Platform(RunFolder place, Ports ports, List<Service.Kind> kinds, Identity identity, Jvm jvm, PrintStream out) {
        this(place, ports, kinds, identity, jvm, false, out);
    }

    private Platform(
            RunFolder place,
            Ports ports,
            List<Service.Kind> kinds,
            Identity identity,
            Jvm jvm,
            boolean serverForEach,
            PrintStream out) {
        this.place = place;
        this.ports = ports;
        this.identity = identity;
        this.jvm = jvm;
        this.out = out;
        var secrets = new Secrets(place.run());
        postgres = new Postgres(place, ports, secrets);
        if (serverForEach) {
            kinds.forEach(it -> {
                // auth-service's stays with those of no service.
                if (it.database() != null && !it.name().equals("auth-service")) {
                    postgres.separate(it.database(), ports.postgresOf(it));
                }
            });
        }
        kafka = new KafkaServer(place, ports, jvm);
        var redis = new Redis(place, ports, secrets);
        var s3AndMail = new S3AndMail(place, ports, secrets, jvm);
        databases = new Databases(postgres, secrets);
        keycloak = identity == Identity.KEYCLOAK ? new Keycloak(place, ports, secrets, postgres) : null;
        servers = Stream.<@Nullable ServerProcess>concat(
                        postgres.all().stream(), Stream.of(kafka, redis, s3AndMail, keycloak))
                .filter(Objects::nonNull)
                .map(ServerProcess.class::cast)
                .toList();
        var surroundings =
                new Service.RunningServers(place, ports, secrets, postgres, kafka, redis, s3AndMail, keycloak);
        services =
                kinds.stream().map(kind -> new Service(kind, surroundings, jvm)).toList();
        parts().forEach(part -> processes.put(part.name(), new Detached(part.name(), place)));
    }

    /**
     * Starts what does not run yet and returns when all of it is healthy. A process that was killed a moment ago can
     * still look alive; when it then ends, it is started as well.
     */
    public void up() {
        place.makeReady();
        try (var _ = Lock.take(place.run(), "up")) {
            var missing = parts().filter(part -> !process(part).isRunning()).toList();
            identity.remember(place, services.stream().anyMatch(it -> !missing.contains(it)));
            var running = new HashSet<>(parts().toList());
            missing.forEach(running::remove);
            missing.forEach(Ports::requireFree);
            start(servers.stream()
                    .filter(it -> it != keycloak && missing.contains(it))
                    .toList());
            await(postgres.all(), running);
            databases.create();
            if (keycloak != null) {
                databases.createForeign(Keycloak.DATABASE);
                start(Stream.of(keycloak).filter(missing::contains).toList());
            }
            // No service needs Keycloak to start, and it takes as long as they do.
            await(
                    servers.stream()
                            .filter(it -> !postgres.all().contains(it) && it != keycloak)
                            .toList(),
                    running);
            Topics.create(kafka.bootstrapServers());
            var missingServices = services.stream().filter(missing::contains).toList();
            tellOfSlowStarts(missingServices);
            start(missingServices);
            await(parts().filter(it -> !postgres.all().contains(it)).toList(), running);
        }
    }

    /** Stops everything: the services first, so that they can finish what they are at. */
    public void down() {
        if (!Files.isDirectory(place.run())) {
            return;
        }
        try (var _ = Lock.take(place.run(), "down")) {
            stop(services);
            stop(servers);
        }
    }

    /** Stops everything and deletes its data. */
    void reset() {
        down();
        place.deleteData();
    }

    /** Ends one process as a crash would, without warning. */
    public void kill(String name) {
        process(part(name)).kill();
    }

    /** Starts one process, if it does not run, and returns at once. */
    public void start(String name) {
        try (var _ = Lock.take(place.run(), "start")) {
            if (!process(part(name)).isRunning()) {
                start(List.of(part(name)));
            }
        }
    }

    void restart(String name) {
        try (var _ = Lock.take(place.run(), "restart")) {
            var part = part(name);
            stop(List.of(part));
            Ports.requireFree(part);
            start(List.of(part));
            await(List.of(part), Set.of());
        }
    }

    /** Returns when every process answers that it is ready, and fails if one has ended. */
    public void awaitHealthy() {
        await(parts().toList(), Set.of());
    }

    public String gatewayUrl() {
        return "http://localhost:" + (8080 + ports.shift());
    }

    Optional<String> keycloakUrl() {
        return Optional.ofNullable(keycloak).map(Keycloak::url);
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
        return postgres.url(database);
    }

    public List<PlatformProcess> processes() {
        return processes.values().stream()
                .flatMap(it -> it.withChildren().stream()
                        .map(process -> new PlatformProcess(it.name(), process.pid(), Detached.pss(process))))
                .toList();
    }

    static String firstAdmin() {
        return System.getenv().getOrDefault("FIRST_ADMIN_EMAIL", "admin@academy.example");
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
        var process = process(part(name));
        if (process.isRunning()) {
            return part(name).isReady() ? State.HEALTHY : State.STARTING;
        }
        return process.isDead() ? State.DEAD : State.STOPPED;
    }

    /** What the process has computed since it was started, its children included. */
    Duration cpu(String name) {
        return process(part(name)).withChildren().stream().map(Detached::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    List<String> names() {
        return List.copyOf(processes.keySet());
    }

    List<String> serviceNames() {
        return services.stream().map(Service::name).toList();
    }

    /** The same name, or the list of the names there are. */
    String known(String name) {
        return part(name).name();
    }

    List<Integer> ports(String name) {
        return part(name).ports();
    }

    Ports ports() {
        return ports;
    }

    RunFolder place() {
        return place;
    }

    Path passwordFile() {
        return place.run().resolve("admin-password");
    }

    private void start(List<? extends ServerProcess> parts) {
        place.makeReady();
        if (!parts.isEmpty()) {
            out.println("Starting "
                    + String.join(", ", parts.stream().map(ServerProcess::name).toList()) + " …");
        }
        inParallel(parts, part -> process(part).start(part.launch(), place.run()));
    }

    private void tellOfSlowStarts(List<Service> services) {
        var slow = services.stream()
                .filter(it -> usesCaches() && !Files.exists(Service.cache(it.app())))
                .map(Service::name)
                .toList();
        if (!slow.isEmpty()) {
            out.printf("Changed since the last make build and therefore slow to start: %s%n", String.join(", ", slow));
        }
    }

    private void stop(List<? extends ServerProcess> parts) {
        inParallel(parts, part -> {
            if (process(part).isRunning()) {
                process(part).stop(part);
                out.printf("  %-18s stopped%n", part.name());
            } else {
                process(part).forget();
            }
        });
    }

    /**
     * @param running what ran before this command began: what of it ends is started again, once, and leaves the set.
     *     Anything else that ends has failed to start.
     */
    private void await(List<? extends ServerProcess> parts, Set<ServerProcess> running) {
        var waitingFor = new ArrayList<ServerProcess>(parts);
        var compilersAtWork = new ArrayList<ServerProcess>(parts);
        var began = System.nanoTime();
        while (true) {
            for (var part : waitingFor) {
                if (process(part).isRunning()) {
                    continue;
                }
                if (!running.remove(part)) {
                    throw trouble("%s has ended.".formatted(part.name()), part);
                }
                Ports.requireFree(part);
                start(List.of(part));
            }
            compilersAtWork.retainAll(waitingFor);
            compilersAtWork.removeIf(part ->
                    process(part).find().map(OptimizingCompiler::makeYield).orElse(true));
            waitingFor.removeIf(part -> {
                var ready = part.isReady();
                if (ready) {
                    out.printf("  %-18s %s%n", part.name(), running.contains(part) ? "runs" : readyAfter(part));
                }
                return ready;
            });
            if (waitingFor.isEmpty()) {
                return;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                var late = waitingFor.getFirst();
                throw trouble("%s is not ready after %d s.".formatted(late.name(), PATIENCE.toSeconds()), late);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private String readyAfter(ServerProcess part) {
        return "ready after %.1f s".formatted(process(part).age().toMillis() / 1000.0);
    }

    private OperatorError trouble(String what, ServerProcess part) {
        return new OperatorError("%s The last lines of its log, %s:%n%n%s%n%n%s"
                .formatted(what, place.log(part.name()), process(part).tail(15), AFTERWARDS));
    }

    private interface Step {
        void on(ServerProcess part);
    }

    private static void inParallel(List<? extends ServerProcess> parts, Step step) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> step.on(part), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof OperatorError trouble ? trouble : e;
        }
    }

    private Stream<ServerProcess> parts() {
        return Stream.concat(servers.stream(), services.stream());
    }

    private ServerProcess part(String name) {
        return parts().filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OperatorError(
                        "There is no process %s. There are: %s.".formatted(name, String.join(", ", names()))));
    }

    private Detached process(ServerProcess part) {
        return Objects.requireNonNull(processes.get(part.name()));
    }
}
