package com.academy.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.routes.ServicesProperties.Upstream;
import com.academy.platform.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Whatever a service promises to clients leads to it, and whom it is for agrees with the first fence. */
class ContractsTests {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final RouteTable table = new RouteTable(new ServicesProperties(Arrays.stream(Service.values())
            .collect(Collectors.toMap(
                    service -> service, _ -> new Upstream(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1))))));

    record Operation(String service, String method, String path, List<String> audience) {}

    @ParameterizedTest
    @MethodSource("operations")
    void everyPromiseLeadsToItsServiceForItsAudience(Operation operation) {
        var rule = table.find(
                HttpMethod.valueOf(operation.method.toUpperCase(Locale.ROOT)),
                PathContainer.parsePath(
                        operation.path.replaceAll("\\{[^}]+}", "0192f000-0000-7000-8000-00000000000a")));

        assertThat(rule).hasValueSatisfying(found -> {
            assertThat(found.service().id()).isEqualTo(operation.service);
            boolean everyone = operation.audience.contains("EVERYONE");
            assertThat(found.audience().isPublic()).as("public").isEqualTo(everyone);
            assertThat(everyone ? Stream.<String>empty() : operation.audience.stream())
                    .allSatisfy(role -> assertThat(found.audience().includes(Role.valueOf(role)))
                            .isTrue());
        });
    }

    @SuppressWarnings("unchecked")
    static Stream<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/http/*.yaml")) {
            String service = String.valueOf(file.getFilename()).replace(".yaml", "");
            try (InputStream in = file.getInputStream()) {
                Map<String, Object> document = new Yaml().load(in);
                ((Map<String, Map<String, Object>>) document.get("paths")).forEach((path, methods) -> {
                    if (!path.startsWith("/internal")) {
                        methods.forEach((method, operation) -> {
                            if (METHODS.contains(method)) {
                                operations.add(new Operation(service, method, path, (List<String>)
                                        ((Map<String, Object>) operation).getOrDefault("x-audience", List.of())));
                            }
                        });
                    }
                });
            }
        }
        return operations.stream();
    }
}
