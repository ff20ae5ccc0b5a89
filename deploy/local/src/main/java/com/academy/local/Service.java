package com.academy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of our services or the gateway. */
final class Service implements ServerProcess {

    record Kind(String name, int port, @Nullable String database, String heap) {

        boolean asksOthers() {
            return database != null;
        }
    }

    /** All there are, in the order in which they are started. */
    static final List<Kind> ALL = List.of(
            new Kind("auth-service", 8081, "auth", "256m"),
            new Kind("course-service", 8082, "course", "256m"),
            new Kind("progress-service", 8083, "progress", "256m"),
            new Kind("analytics-service", 8084, "analytics", "256m"),
            new Kind("gateway", 8080, null, "192m"));

    /** Beginnings of variables that change how services behave; what the caller set of them goes through to each. */
    private static final List<String> PASSED_ON = List.of(
            "ACADEMY_",
            "PLATFORM_",
            "SPRING_",
            "LOGGING_",
            "LOG_FORMAT",
            "TRACING_",
            "HASHING_",
            "SIGN_IN_",
            "REGISTRATION",
            "MAILS_",
            "SECOND_FACTOR_",
            "SESSION_",
            "ACCESS_TOKEN_",
            "COOKIES_",
            "ALLOWED_ORIGINS");

    private final Kind kind;
    private final RunningServers surroundings;
    private final Jvm jvm;

    Service(Kind kind, RunningServers surroundings, Jvm jvm) {
        this.kind = kind;
        this.surroundings = surroundings;
        this.jvm = jvm;
    }

    /**
     * What a service finds around it.
     *
     * @param keycloak where it issues people's tokens
     */
    record RunningServers(
            RunFolder place,
            Ports ports,
            Secrets secrets,
            Postgres postgres,
            KafkaServer kafka,
            Redis redis,
            S3AndMail s3AndMail,
            @Nullable Keycloak keycloak) {}

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(port(), managementPort());
    }

    @Override
    public Duration grace() {
        return jvm.grace();
    }

    @Override
    public Launch launch() {
        var app = app();
        return new Launch(
                jvm.command(cache(app), kind.heap(), List.of("-jar", app.toString())), environment(System.getenv()));
    }

    Path app() {
        return Jars.unpacked(surroundings.place(), name());
    }

    static Path cache(Path app) {
        return app.resolveSibling(Jvm.fingerprint() + ".aot");
    }

    @Override
    public boolean isReady() {
        return ServerProcess.answers(managementPort(), "/actuator/health/readiness");
    }

    private int port() {
        return surroundings.ports().of(kind);
    }

    private int managementPort() {
        return surroundings.ports().management(kind);
    }

    Map<String, String> environment(Map<String, String> ours) {
        var place = surroundings.place();
        var ports = surroundings.ports();
        var secrets = surroundings.secrets();
        var environment = new HashMap<String, String>();
        // There is no TLS here, and not every client sends a secure cookie to localhost without it.
        environment.put("COOKIES_SECURE", "false");
        // All of them come from this machine: the classes of a demo and of a benchmark, one after the other.
        environment.put("REGISTRATIONS_PER_ADDRESS", "1000");
        ours.forEach((name, value) -> {
            if (PASSED_ON.stream().anyMatch(name::startsWith)) {
                environment.put(name, value);
            }
        });
        // Each thread that allocates outside the heap would otherwise get an arena of 64 MiB.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("ACADEMY_RUN_DIR", place.run().toString());
        environment.put("SERVER_PORT", Integer.toString(port()));
        environment.put("SERVER_ADDRESS", Ports.HOST);
        environment.put("MANAGEMENT_PORT", Integer.toString(managementPort()));
        environment.put("MANAGEMENT_ADDRESS", Ports.HOST);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", surroundings.kafka().bootstrapServers());
        environment.put("REDIS_URL", surroundings.redis().url());
        environment.put("SMTP_HOST", Ports.HOST);
        environment.put("SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("S3_ENDPOINT", surroundings.s3AndMail().endpoint());
        environment.put("S3_ACCESS_KEY", S3AndMail.ACCESS_KEY);
        environment.put("S3_SECRET_KEY", secrets.of("s3"));
        for (var service : ALL) {
            if (service.database() != null) {
                environment.put(
                        service.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL",
                        "http://%s:%d".formatted(Ports.HOST, ports.of(service)));
            }
            if (service.name().equals("gateway")) {
                environment.put("IDENTITY_ISSUER", "http://localhost:" + ports.of(service));
                environment.put("WEB_URL", "http://localhost:" + ports.of(service));
            }
            if (service.name().equals("auth-service")) {
                environment.put(
                        "IDENTITY_JWKS", "http://%s:%d/.well-known/jwks.json".formatted(Ports.HOST, ports.of(service)));
            }
        }
        var keycloak = surroundings.keycloak();
        if (keycloak != null) {
            // Services' own tokens are auth-service's with either.
            environment.put("PLATFORM_IDENTITY_ISSUERS_0_ISSUER", environment.get("IDENTITY_ISSUER"));
            environment.put("PLATFORM_IDENTITY_ISSUERS_0_JWKS", environment.get("IDENTITY_JWKS"));
            environment.put("PLATFORM_IDENTITY_ISSUERS_1_ISSUER", keycloak.issuer());
            environment.put("PLATFORM_IDENTITY_ISSUERS_1_JWKS", keycloak.jwks());
        }
        var database = kind.database();
        if (database != null) {
            environment.put("DATABASE_URL", surroundings.postgres().url(database));
            for (var role : List.of("owner", "web", "worker")) {
                var prefix = "DATABASE_" + role.toUpperCase(Locale.ROOT);
                environment.put(prefix + "_USER", database + "_" + role);
                environment.put(prefix + "_PASSWORD", secrets.of(database + "_" + role));
            }
        }
        if (database == null || name().equals("auth-service")) {
            environment.put("CSRF_SECRET", secrets.of("csrf"));
        }
        if (kind.asksOthers()) {
            environment.put("SERVICE_SECRET", secrets.of(name()));
        }
        if (name().equals("auth-service")) {
            environment.put(
                    "SERVICE_SECRETS",
                    ALL.stream()
                            .filter(Kind::asksOthers)
                            .map(it -> it.name() + "=" + secrets.of(it.name()))
                            .collect(Collectors.joining(",")));
            environment.put("FIRST_ADMIN_EMAIL", Platform.firstAdmin());
            if (keycloak != null) {
                environment.put("IDENTITY", "keycloak");
                environment.put("KEYCLOAK_URL", keycloak.url());
                environment.put("KEYCLOAK_CLIENT_SECRET", keycloak.clientSecret());
            }
        }
        return environment;
    }
}
