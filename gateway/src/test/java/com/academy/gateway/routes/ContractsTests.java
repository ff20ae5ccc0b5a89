package com.academy.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.routes.ServicesProperties.Upstream;
import com.academy.platform.identity.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.yaml.snakeyaml.Yaml;

/** Each operation that a service's contract lists is routed to it, with an audience that fits the contract. */
class ContractsTests {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** A character of a text's length takes three bytes of UTF-8 at most. */
    private static final long BYTES_OF_A_CHARACTER = 3;

    private final RouteTable table = new RouteTable(new ServicesProperties(Arrays.stream(Service.values())
            .collect(Collectors.toMap(
                    service -> service, _ -> new Upstream(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1))))));

    /** @param largestBody bytes of UTF-8 that its fields may have together, at least; 0 without a body */
    record Operation(String service, String method, String path, List<String> audience, long largestBody) {}

    @ParameterizedTest
    @MethodSource("operations")
    void everyPromiseLeadsToItsServiceForItsAudience(Operation operation) {
        assertThat(rule(operation)).as("rule of RouteTable for %s", operation).hasValueSatisfying(found -> {
            assertThat(found.service().id()).isEqualTo(operation.service);
            boolean everyone = operation.audience.contains("EVERYONE");
            assertThat(found.audience().isPublic()).as("public").isEqualTo(everyone);
            assertThat(everyone ? Stream.<String>empty() : operation.audience.stream())
                    .allSatisfy(role -> assertThat(found.audience().includes(Role.valueOf(role)))
                            .isTrue());
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRouteTakesTheLargestBodyThatItsServiceTakes(Operation operation) {
        assertThat(rule(operation))
                .as("rule of RouteTable for %s", operation)
                .hasValueSatisfying(rule -> assertThat(rule.body().usual().toBytes())
                        .as("bytes of Body.%s, which the rule takes", rule.body())
                        .isGreaterThanOrEqualTo(operation.largestBody));
    }

    private Optional<Rule> rule(Operation operation) {
        return table.find(
                HttpMethod.valueOf(operation.method.toUpperCase(Locale.ROOT)),
                PathContainer.parsePath(
                        operation.path.replaceAll("\\{[^}]+}", "0192f000-0000-7000-8000-00000000000a")));
    }

    @SuppressWarnings("unchecked")
    private static long largestBody(Map<String, Object> operation, Map<String, Object> schemas) {
        Map<String, Object> body = (Map<String, Object>) operation.get("requestBody");
        return body == null
                ? 0
                : ((Map<String, Map<String, Object>>) body.get("content"))
                        .values().stream()
                                .mapToLong(content -> largest((Map<String, Object>) content.get("schema"), schemas))
                                .max()
                                .orElse(0);
    }

    /** The largest body that a contract allows. Texts and lists without a limit in the contract count as 0. */
    @SuppressWarnings("unchecked")
    private static long largest(Map<String, Object> schema, Map<String, Object> schemas) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return largest((Map<String, Object>) schemas.get(name), schemas);
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            return properties.entrySet().stream()
                    .mapToLong(property -> property.getKey().toString().length()
                            + 4
                            + largest((Map<String, Object>) property.getValue(), schemas))
                    .sum();
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            return schema.get("maxItems") instanceof Integer most
                    ? most * (largest((Map<String, Object>) items, schemas) + 1)
                    : 0;
        }
        if (schema.get("maxLength") instanceof Integer most) {
            return BYTES_OF_A_CHARACTER * most;
        }
        return "uuid".equals(schema.get("format")) ? 38 : 0;
    }

    @SuppressWarnings("unchecked")
    static Stream<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/http/*.yaml")) {
            String service = String.valueOf(file.getFilename()).replace(".yaml", "");
            try (InputStream in = file.getInputStream()) {
                Map<String, Object> document = new Yaml().load(in);
                var components = (Map<String, Map<String, Object>>) document.getOrDefault("components", Map.of());
                Map<String, Object> schemas = components.getOrDefault("schemas", Map.of());
                ((Map<String, Map<String, Object>>) document.get("paths")).forEach((path, methods) -> {
                    if (!path.startsWith("/internal")) {
                        methods.forEach((method, operation) -> {
                            if (METHODS.contains(method)) {
                                var described = (Map<String, Object>) operation;
                                operations.add(new Operation(
                                        service,
                                        method,
                                        path,
                                        (List<String>) described.getOrDefault("x-audience", List.of()),
                                        largestBody(described, schemas)));
                            }
                        });
                    }
                });
            }
        }
        return operations.stream();
    }
}
