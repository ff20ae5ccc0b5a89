package com.academy.servers;

import com.academy.servers.process.Detached;
import com.academy.servers.process.Launch;
import com.academy.servers.process.Libraries;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keycloak as its makers ship it, with the realm of {@code deploy/keycloak}. */
public final class Keycloak implements ServerProcess {

    public static final String DATABASE = "keycloak";
    public static final String REALM = "academy";
    public static final String ADMIN = "admin";
    public static final String QUICK_HASH = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private final RunFolder place;
    private final ServerPorts ports;
    private final Secrets secrets;
    private final @Nullable String databaseUrl;

    /** @param databaseUrl where it keeps its data, as the owner of {@link #DATABASE}; null for one that forgets it with its end */
    public Keycloak(RunFolder place, ServerPorts ports, Secrets secrets, @Nullable String databaseUrl) {
        this.place = place;
        this.ports = ports;
        this.secrets = secrets;
        this.databaseUrl = databaseUrl;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.keycloak(), ports.keycloakManagement());
    }

    public String url() {
        return "http://%s:%d".formatted(Ports.HOST, ports.keycloak());
    }

    /** As its tokens say it. */
    public String issuer() {
        return url() + "/realms/" + REALM;
    }

    public String jwks() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    public String clientSecret() {
        return secrets.of("keycloak-client");
    }

    public String adminPassword() {
        return secrets.of("keycloak-admin");
    }

    @Override
    public Launch launch() {
        try {
            var home = built();
            var realm = place.config("keycloak/academy-realm.json");
            Files.createDirectories(realm.getParent());
            Files.writeString(realm, realm(place.root().resolve("deploy/keycloak/academy-realm.json")));
            var environment = environment();
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
            environment.put("KEYCLOAK_CLIENT_SECRET", clientSecret());
            var command = command(
                    home,
                    "start",
                    "--optimized",
                    "--import-realm", // what is there already stays as it is
                    "--http-enabled=true",
                    "--http-host=" + Ports.HOST,
                    "--http-port=" + ports.keycloak(),
                    "--http-management-port=" + ports.keycloakManagement(),
                    // Else it logs each health check that comes before it is ready.
                    "--log-level=INFO,io.smallrye.health:WARN",
                    "--cache=local",
                    "-Dkeycloak.migration.dir=" + realm.getParent());
            if (databaseUrl == null) {
                command.add("--hostname-strict=false");
            } else {
                environment.put("KC_DB_USERNAME", DATABASE + "_owner");
                environment.put("KC_DB_PASSWORD", secrets.of(DATABASE + "_owner"));
                command.add("--db-url=" + databaseUrl);
                command.add("--db-pool-max-size=10");
                command.add("--hostname=" + url());
            }
            return new Launch(command, environment);
        } catch (IOException e) {
            throw new OperatorError("Keycloak cannot be started (%s).".formatted(e.getMessage()), e);
        }
    }

    /** One that forgets its data is a test's: it keeps passwords by a quick hash, as the services do in tests. */
    private String realm(Path file) throws IOException {
        var realm = Files.readString(file);
        return databaseUrl == null ? realm.replaceFirst("\\{", "{\"passwordPolicy\": \"" + QUICK_HASH + "\",") : realm;
    }

    /** Unpacked and built for its database once for a checkout, which takes it half a minute. */
    private Path built() throws IOException {
        var archive = Path.of(Libraries.property("keycloak.archive"));
        if (!Files.exists(archive)) {
            throw new IOException(archive + " is not there any more: run make build");
        }
        var database = databaseUrl == null ? "dev-mem" : "postgres";
        var home = Libraries.of(place).unpacked(archive.getFileName().toString().replace(".tar.gz", "-" + database));
        if (Files.exists(home)) {
            return home;
        }
        Files.createDirectories(home.getParent());
        var half = Files.createTempDirectory(home.getParent(), "keycloak-");
        Detached.output(Map.of(), "tar", "xzf", archive.toString(), "-C", half.toString(), "--strip-components=1");
        Detached.output(
                environment(),
                command(half, "build", "--db=" + database, "--health-enabled=true")
                        .toArray(String[]::new));
        try {
            return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
            RunFolder.delete(half); // another process was first
            return home;
        }
    }

    private static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "JAVA_OPTS",
                (databaseUrl == null ? "-XX:TieredStopAtLevel=1 " : "")
                        + "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx320m -XX:MetaspaceSize=96m -Dfile.encoding=UTF-8"
                        + " --sun-misc-unsafe-memory-access=allow");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean isReady() {
        return ServerProcess.answers(ports.keycloakManagement(), "/health/ready");
    }
}
