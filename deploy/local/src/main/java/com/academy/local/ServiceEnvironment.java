package com.academy.local;

import com.academy.servers.Databases;
import com.academy.servers.process.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment of a service: what all get, what follows from its entry in {@link Services}, and its own variables. */
final class ServiceEnvironment {

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

    /** What the caller may set otherwise. */
    private static final Map<String, String> DEFAULTS = Map.of(
            // There is no TLS here, and not every client sends a secure cookie to localhost without it.
            "COOKIES_SECURE", "false",
            // All of them come from this machine: the classes of a demo and of a benchmark, one after the other.
            "REGISTRATIONS_PER_ADDRESS", "1000");

    private static final Map<String, Services.Value> OF_ALL = Map.ofEntries(
            // Each thread that allocates outside the heap would otherwise get an arena of 64 MiB.
            Map.entry("MALLOC_ARENA_MAX", _ -> "2"),
            Map.entry("ACADEMY_RUN_DIR", servers -> servers.place().run().toString()),
            Map.entry("SERVER_ADDRESS", _ -> Ports.HOST),
            Map.entry("MANAGEMENT_ADDRESS", _ -> Ports.HOST),
            Map.entry("KAFKA_BOOTSTRAP_SERVERS", servers -> servers.kafka().bootstrapServers()),
            Map.entry("REDIS_URL", servers -> servers.redis().url()),
            Map.entry("SMTP_HOST", _ -> Ports.HOST),
            Map.entry(
                    "SMTP_PORT",
                    servers -> Integer.toString(servers.ports().servers().smtp())),
            Map.entry("S3_ENDPOINT", servers -> servers.s3AndMail().endpoint()),
            Map.entry("S3_ACCESS_KEY", servers -> servers.s3AndMail().accessKey()),
            Map.entry("S3_SECRET_KEY", servers -> servers.s3AndMail().secretKey()),
            Map.entry("IDENTITY_ISSUER", ServiceEnvironment::gateway),
            Map.entry("WEB_URL", ServiceEnvironment::gateway),
            Map.entry("IDENTITY_JWKS", servers -> url(servers, "auth-service") + "/.well-known/jwks.json"));

    private ServiceEnvironment() {}

    /** @param ours the caller's environment */
    static Map<String, String> of(Services.Kind kind, PlatformServers servers, Map<String, String> ours) {
        var environment = new HashMap<>(DEFAULTS);
        ours.forEach((name, value) -> {
            if (PASSED_ON.stream().anyMatch(name::startsWith)) {
                environment.put(name, value);
            }
        });
        putAll(environment, OF_ALL, servers);
        environment.put("SERVER_PORT", Integer.toString(servers.ports().of(kind.port())));
        environment.put("MANAGEMENT_PORT", Integer.toString(servers.ports().management(kind.port())));
        Services.ALL.stream()
                .filter(Services.Kind::asksOthers)
                .forEach(it -> environment.put(
                        it.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL", url(servers, it.name())));
        putIssuers(environment, servers);
        if (kind.database() != null) {
            putDatabase(environment, servers, kind.database());
        }
        if (kind.asksOthers()) {
            environment.put("SERVICE_SECRET", servers.secrets().of(kind.name()));
        }
        putAll(environment, kind.own(), servers);
        return environment;
    }

    private static void putAll(
            Map<String, String> environment, Map<String, Services.Value> values, PlatformServers servers) {
        values.forEach((name, value) -> {
            var given = value.on(servers);
            if (given != null) {
                environment.put(name, given);
            }
        });
    }

    /** Services' own tokens are auth-service's with either issuer. */
    private static void putIssuers(Map<String, String> environment, PlatformServers servers) {
        var keycloak = servers.keycloak();
        if (keycloak != null) {
            environment.put("PLATFORM_IDENTITY_ISSUERS_0_ISSUER", gateway(servers));
            environment.put(
                    "PLATFORM_IDENTITY_ISSUERS_0_JWKS", url(servers, "auth-service") + "/.well-known/jwks.json");
            environment.put("PLATFORM_IDENTITY_ISSUERS_1_ISSUER", keycloak.issuer());
            environment.put("PLATFORM_IDENTITY_ISSUERS_1_JWKS", keycloak.jwks());
        }
    }

    private static void putDatabase(Map<String, String> environment, PlatformServers servers, String database) {
        environment.put("DATABASE_URL", servers.databaseUrl(database));
        for (var role : Databases.ROLES) {
            var prefix = "DATABASE_" + role.toUpperCase(Locale.ROOT);
            environment.put(prefix + "_USER", database + "_" + role);
            environment.put(prefix + "_PASSWORD", servers.secrets().of(database + "_" + role));
        }
    }

    private static String url(PlatformServers servers, String service) {
        return "http://%s:%d"
                .formatted(
                        Ports.HOST, servers.ports().of(Services.named(service).port()));
    }

    /** As browsers know it. */
    private static String gateway(PlatformServers servers) {
        return "http://localhost:"
                + servers.ports().of(Services.named("gateway").port());
    }
}
