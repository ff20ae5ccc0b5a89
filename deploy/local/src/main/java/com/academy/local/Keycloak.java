package com.academy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** Keycloak as its makers ship it, with the realm of {@code deploy/keycloak} and a database of its own. */
final class Keycloak implements ServerProcess {

    static final String DATABASE = "keycloak";

    private static final String REALM = "academy";
    private static final String ADMIN = "admin";

    private final RunFolder place;
    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;

    Keycloak(RunFolder place, Ports ports, Secrets secrets, Postgres postgres) {
        this.place = place;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.keycloak(), ports.keycloakManagement());
    }

    String url() {
        return "http://%s:%d".formatted(Ports.HOST, ports.keycloak());
    }

    /** As its tokens say it. */
    String issuer() {
        return url() + "/realms/" + REALM;
    }

    String jwks() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    String clientSecret() {
        return secrets.of("keycloak-client");
    }

    @Override
    public Launch launch() {
        try {
            var home = built();
            var realm = place.config("keycloak/academy-realm.json");
            Files.createDirectories(realm.getParent());
            Files.copy(
                    place.root().resolve("deploy/keycloak/academy-realm.json"),
                    realm,
                    StandardCopyOption.REPLACE_EXISTING);
            var environment = environment();
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak-admin"));
            environment.put("KC_DB_USERNAME", DATABASE + "_owner");
            environment.put("KC_DB_PASSWORD", secrets.of(DATABASE + "_owner"));
            environment.put("KEYCLOAK_CLIENT_SECRET", clientSecret());
            return new Launch(
                    command(
                            home,
                            "start",
                            "--optimized",
                            "--import-realm", // what is there already stays as it is
                            "--db-url=" + postgres.url(DATABASE),
                            "--db-pool-max-size=10",
                            "--http-enabled=true",
                            "--http-host=" + Ports.HOST,
                            "--http-port=" + ports.keycloak(),
                            "--http-management-port=" + ports.keycloakManagement(),
                            "--hostname=" + url(),
                            // Else it tells of each time that it was asked before it was ready.
                            "--log-level=INFO,io.smallrye.health:WARN",
                            "--cache=local",
                            "-Dkeycloak.migration.dir=" + realm.getParent()),
                    environment);
        } catch (IOException e) {
            throw new OperatorError("Keycloak cannot be started (%s).".formatted(e.getMessage()), e);
        }
    }

    /** Unpacked and built for PostgreSQL once for a checkout, which takes it half a minute. */
    private Path built() throws IOException {
        var archive = archive();
        var home = place.built()
                .resolve("servers")
                .resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        if (Files.exists(home)) {
            return home;
        }
        Files.createDirectories(home.getParent());
        var half = Files.createTempDirectory(home.getParent(), "keycloak-");
        Detached.output(Map.of(), "tar", "xzf", archive.toString(), "-C", half.toString(), "--strip-components=1");
        Detached.output(
                environment(),
                command(half, "build", "--db=postgres", "--health-enabled=true").toArray(String[]::new));
        return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Maven has fetched it and says in the runner's manifest where it is. */
    private Path archive() throws IOException {
        try (var runner = new JarFile(place.built().resolve("local.jar").toFile())) {
            var archive = Path.of(runner.getManifest().getMainAttributes().getValue("Keycloak"));
            if (!Files.exists(archive)) {
                throw new IOException(archive + " is not there any more: run make build");
            }
            return archive;
        }
    }

    private static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "JAVA_OPTS",
                "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx320m -XX:MetaspaceSize=96m -Dfile.encoding=UTF-8"
                        + " --sun-misc-unsafe-memory-access=allow");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean isReady() {
        return ServerProcess.answers(ports.keycloakManagement(), "/health/ready");
    }
}
