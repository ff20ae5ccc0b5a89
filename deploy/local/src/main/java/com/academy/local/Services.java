package com.academy.local;

import com.academy.servers.Keycloak;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services and the gateway. Adding a service is one entry here: ports, databases, secrets and addresses follow from it. */
final class Services {

    private Services() {}

    /** What a variable is on one platform; null where the service is not to have it. */
    interface Value {
        @Nullable String on(PlatformServers servers);
    }

    /**
     * @param port the usual one
     * @param own variables of this service alone
     */
    record Kind(String name, int port, @Nullable String database, String heap, Map<String, Value> own) {

        /** Those with a database ask other services, so they have a secret to obtain a token with. */
        boolean asksOthers() {
            return database != null;
        }
    }

    /** All there are, in the order in which they are started. */
    static final List<Kind> ALL = List.of(
            new Kind(
                    "auth-service",
                    8081,
                    "auth",
                    "256m",
                    Map.of(
                            "CSRF_SECRET", servers -> servers.secrets().of("csrf"),
                            "SERVICE_SECRETS", Services::secrets,
                            "FIRST_ADMIN_EMAIL", _ -> firstAdmin(),
                            "IDENTITY", servers -> ofKeycloak(servers, _ -> "keycloak"),
                            "KEYCLOAK_URL", servers -> ofKeycloak(servers, Keycloak::url),
                            "KEYCLOAK_CLIENT_SECRET", servers -> ofKeycloak(servers, Keycloak::clientSecret))),
            new Kind("course-service", 8082, "course", "256m", Map.of()),
            new Kind("progress-service", 8083, "progress", "256m", Map.of()),
            new Kind("analytics-service", 8084, "analytics", "256m", Map.of()),
            new Kind(
                    "gateway",
                    8080,
                    null,
                    "192m",
                    Map.of("CSRF_SECRET", servers -> servers.secrets().of("csrf"))));

    static Kind named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    static Stream<String> databases() {
        return ALL.stream().flatMap(it -> Stream.ofNullable(it.database()));
    }

    static String firstAdmin() {
        return System.getenv().getOrDefault("FIRST_ADMIN_EMAIL", "admin@academy.example");
    }

    /** Every port of a platform. */
    static IntStream ports(PlatformPorts ports) {
        return IntStream.concat(
                ports.servers().all().stream().mapToInt(Integer::intValue),
                ALL.stream()
                        .map(Kind::port)
                        .flatMapToInt(it -> IntStream.of(ports.of(it), ports.management(it), ports.postgresOf(it)))
                        .filter(port -> port != ports.servers().postgres()));
    }

    /** For a second platform: the first shift at which all its ports are free. */
    static PlatformPorts freePorts() {
        return IntStream.rangeClosed(2, 20)
                .mapToObj(thousands -> new PlatformPorts(thousands * 1000))
                .filter(ports -> ports(ports).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new OperatorError("There are no free ports for another platform."));
    }

    private static String secrets(PlatformServers servers) {
        return ALL.stream()
                .filter(Kind::asksOthers)
                .map(it -> it.name() + "=" + servers.secrets().of(it.name()))
                .collect(Collectors.joining(","));
    }

    private static @Nullable String ofKeycloak(PlatformServers servers, Function<Keycloak, String> value) {
        return servers.keycloak() == null ? null : value.apply(servers.keycloak());
    }
}
