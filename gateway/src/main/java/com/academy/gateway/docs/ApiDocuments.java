package com.academy.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The services' OpenAPI documents as clients see them: below {@code /api/v1} of this edge, and without what the edge does
 * not route. Beside them one document of them all.
 */
@Component
class ApiDocuments {

    static final String ALL = "academy";

    private static final String LOCATION = "classpath*:contracts/http/*.yaml";
    private static final String REFERENCE = "#/components/";

    private final Map<String, String> documents;

    ApiDocuments() {
        this(LOCATION);
    }

    ApiDocuments(String location) {
        Map<String, Map<String, Object>> read = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
                String name = String.valueOf(file.getFilename()).replace(".yaml", "");
                read.put(name, outward(load(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> written = new LinkedHashMap<>();
        written.put(ALL, write(together(read)));
        read.forEach((name, document) -> written.put(name, write(document)));
        this.documents = Map.copyOf(written);
    }

    /** The whole first, then the services. */
    List<String> names() {
        return documents.keySet().stream()
                .sorted(Comparator.comparing((String name) -> !name.equals(ALL))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    private static Map<String, Object> load(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private static Map<String, Object> outward(Map<String, Object> document) {
        Map<String, Object> outward = new LinkedHashMap<>(document);
        outward.put("servers", List.of(Map.of("url", "/api/v1")));
        Map<String, Object> paths = new TreeMap<>();
        members(document, "paths").forEach((path, operations) -> {
            if (!path.startsWith("/internal") && !path.startsWith("/actuator")) {
                paths.put(path, path.startsWith("/.well-known") ? beside(operations) : operations);
            }
        });
        outward.put("paths", paths);
        return outward;
    }

    /** These stand beside the API, not below it. */
    private static Map<String, Object> beside(Object operations) {
        Map<String, Object> beside = new LinkedHashMap<>(asMap(operations));
        beside.put("servers", List.of(Map.of("url", "/")));
        return beside;
    }

    /** Names in components are each service's own, so they get the service's name in front. */
    private static Map<String, Object> together(Map<String, Map<String, Object>> services) {
        Map<String, Object> paths = new TreeMap<>();
        Map<String, Map<String, Object>> components = new TreeMap<>();
        services.forEach((service, document) -> {
            String prefix = service.replace("-service", "") + ".";
            members(document, "paths")
                    .forEach(
                            (path, operations) -> paths.merge(path, renamed(operations, prefix), ApiDocuments::merged));
            members(document, "components").forEach((kind, named) -> {
                Map<String, Object> all = components.computeIfAbsent(kind, _ -> new TreeMap<>());
                // Operations name a security scheme by its name alone; there is one way to sign in.
                String before = kind.equals("securitySchemes") ? "" : prefix;
                asMap(named).forEach((name, value) -> all.put(before + name, renamed(value, prefix)));
            });
        });
        Map<String, Object> info = new LinkedHashMap<>(Map.of("title", "Academy", "version", "1"));
        List<Object> tags = new ArrayList<>();
        services.values().forEach(document -> {
            // The introduction is the same in all of them.
            if (members(document, "info").get("description") instanceof String introduction) {
                info.put("description", introduction);
            }
            tags.addAll((List<?>) document.getOrDefault("tags", List.of()));
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info);
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("tags", tags);
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    private static Object merged(Object one, Object other) {
        Map<String, Object> both = new LinkedHashMap<>(asMap(one));
        both.putAll(asMap(other));
        return both;
    }

    private static Object renamed(Object value, String prefix) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> renamed = new LinkedHashMap<>();
                map.forEach((key, member) -> renamed.put(
                        String.valueOf(key),
                        key.equals("$ref") && member instanceof String reference
                                ? renamedReference(reference, prefix)
                                : renamed(member, prefix)));
                yield renamed;
            }
            case List<?> list -> {
                List<Object> renamed = new ArrayList<>();
                list.forEach(item -> renamed.add(renamed(item, prefix)));
                yield renamed;
            }
            default -> value;
        };
    }

    private static String renamedReference(String reference, String prefix) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.startsWith(REFERENCE)
                ? reference.substring(0, name) + prefix + reference.substring(name)
                : reference;
    }

    private static Map<String, Object> members(Map<String, Object> document, String name) {
        Object value = document.get(name);
        return value == null ? Map.of() : asMap(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static String write(Map<String, Object> document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Representer representer = new Representer(options);
        return new Yaml(representer, options).dump(document);
    }
}
