package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The audience of each endpoint, stated again in {@code src/test/resources/permissions.csv}, with the columns
 * {@code method,path,audience}, and tried with every role. Audiences are EVERYONE, SIGNED_IN, STUDENTS, INSTRUCTORS,
 * STAFF, ORGANIZATION_ADMINS, ADMINS, SERVICES, or several joined by a plus. More columns are {@link RowMatrix}'s.
 */
public final class PermissionMatrix {

    private static final Map<String, Set<Role>> AUDIENCES = Map.of(
            "EVERYONE", EnumSet.allOf(Role.class),
            "SIGNED_IN", EnumSet.complementOf(EnumSet.of(Role.SERVICE)),
            "STUDENT", EnumSet.of(Role.STUDENT),
            "INSTRUCTOR", EnumSet.of(Role.INSTRUCTOR, Role.ADMIN),
            "STAFF", EnumSet.of(Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN, Role.ADMIN),
            "ORGANIZATION_ADMIN", EnumSet.of(Role.ORGANIZATION_ADMIN, Role.ADMIN),
            "ADMIN", EnumSet.of(Role.ADMIN),
            "SERVICE", EnumSet.of(Role.SERVICE),
            "NOBODY", EnumSet.noneOf(Role.class));

    /** Health and metrics have a port of their own. */
    private static final List<String> ACTUATOR = List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/%61ctuator/prometheus",
            "/actuator/env");

    private final RequestMappingHandlerMapping mapping;
    private final Http http;
    private final String service;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    PermissionMatrix(RequestMappingHandlerMapping mapping, Http http, String service) {
        this.mapping = mapping;
        this.http = http;
        this.service = service;
    }

    public void assertHolds() {
        assertHolds("permissions.csv");
    }

    public void assertHolds(String file) {
        var expected = read(file);
        var endpoints = Endpoint.of(mapping).stream()
                .collect(toMap(Endpoint::toString, it -> it, (one, _) -> one, TreeMap::new));
        assertThat(endpoints.keySet())
                .as("each endpoint needs a line in src/test/resources/%s, and each line an endpoint", file)
                .containsExactlyElementsOf(expected.keySet());

        var matrix = new SoftAssertions();
        for (var path : ACTUATOR) {
            matrix.assertThat(http.getRaw(path).status()).as(path).isEqualTo(404);
        }
        endpoints.forEach((name, endpoint) -> {
            var named = expected.getOrDefault(name, List.of("")).getFirst();
            var audience = audience(named);
            var open = named.equals("EVERYONE");
            check(matrix, name, "nobody", call(endpoint, http), open, open ? 0 : 401);
            for (var role : Role.values()) {
                var answer = call(endpoint, http.as(tokens.computeIfAbsent(role, this::token)));
                if (endpoint.method() != HttpMethod.GET && answer.status() < 300) {
                    tokens.remove(role); // a write that succeeds may end the session
                }
                check(matrix, name, role.name(), answer, open, audience.contains(role) ? 0 : 403);
            }
        });
        matrix.assertAll();
    }

    /** @param refusal the expected status; 0 if this caller may use the endpoint */
    private static void check(
            SoftAssertions matrix, String endpoint, String caller, Answer answer, boolean open, int refusal) {
        var described = matrix.assertThat(answer.status()).as("%s by %s: %s", endpoint, caller, answer.body());
        if (refusal != 0) {
            described.isEqualTo(refusal);
        } else if (open) { // may refuse a password or a cookie, but not for the role
            matrix.assertThat(answer.body()).as("%s by %s", endpoint, caller).doesNotContain("not-for-this-role");
            matrix.assertThat(answer.body()).as("%s by %s", endpoint, caller).doesNotContain("not-signed-in");
        } else {
            described.isNotIn(401, 403);
        }
        // A service that calls another one may answer that the other is unavailable.
        described.matches(status -> status < 500 || status == 503, "no defect");
    }

    private static Answer call(Endpoint endpoint, Http caller) {
        // An endpoint that declares a content type is not found without it: name it, and send an empty body.
        return caller.with(HttpHeaders.CONTENT_TYPE, endpoint.contentType().toString())
                .send(endpoint.method(), endpoint.anyPath(), null);
    }

    private String token(Role role) {
        return role == Role.SERVICE
                ? Tokens.service("another-service", service)
                : Tokens.person(role, Ids.next(), Tokens.PUBLIC_ORGANIZATION);
    }

    static Set<Role> audience(String names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : List.of(names.split("\\+"))) {
            var audience = AUDIENCES.get(name.strip().replaceAll("S$", ""));
            assertThat(audience).as("audience " + name).isNotNull();
            roles.addAll(audience);
        }
        return roles;
    }

    /** The audience of each endpoint and, for some, the columns of the rows it reaches. */
    static TreeMap<String, List<String>> read(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("method,") && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",")))
                    .collect(toMap(
                            it -> it.get(0) + " " + it.get(1),
                            it -> it.subList(2, it.size()),
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no src/test/resources/" + file, missing);
        }
    }
}
