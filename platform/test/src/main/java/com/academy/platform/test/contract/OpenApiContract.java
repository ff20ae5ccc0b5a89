package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The service's HTTP side as its build sees it, held against {@code contracts/http/<service>.yaml}. After a wanted
 * change {@code -Dcontracts.update=true} writes the file anew.
 */
public final class OpenApiContract {

    private final OpenApiWebMvcResource document;
    private final ProblemsContract problems = new ProblemsContract();

    OpenApiContract(OpenApiWebMvcResource document) {
        this.document = document;
    }

    /** The document, and the service's part of {@code contracts/problems.json}. */
    public void assertPublished(String service) {
        assertPublished(Path.of("../contracts/http", service + ".yaml"));
        problems.assertPublished(service, descriptions());
    }

    public void assertPublished(Path contract) {
        try {
            var built = render();
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(contract, built);
            }
            assertThat(contract)
                    .as("contract, written by -Dcontracts.update=true")
                    .exists();
            assertThat(contract)
                    .as("%s differs from the service; -Dcontracts.update=true writes it anew", contract)
                    .hasContent(built);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Every operation, group, parameter, header and field is described, by Javadoc beside it, and texts and numbers have
     * an example; what descriptions say of problem codes is what the code declares.
     *
     * @param internal the codes that only operations below {@code /internal} answer
     */
    public void assertExplained(String... internal) {
        var document = document();
        var unexplained = new ArrayList<String>();
        operations(document).forEach((name, operation) -> {
            require(name, operation, "summary", unexplained);
            require(name, operation, "description", unexplained);
            operation
                    .path("parameters")
                    .forEach(it ->
                            describe(name + " parameter " + it.path("name").asText(), it, unexplained));
        });
        document.path("tags")
                .forEach(it -> require("group " + it.path("name").asText(), it, "description", unexplained));
        for (var kind : List.of("parameters", "headers")) {
            document.at("/components/" + kind)
                    .properties()
                    .forEach(it -> describe(it.getKey(), it.getValue(), unexplained));
        }
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> fields(schema.getKey(), schema.getValue(), unexplained));
        assertThat(unexplained)
                .as("without a text: write it into the Javadoc of the method, record or field")
                .isEmpty();
        problems.assertNamed(descriptions(), Set.of(internal));
    }

    private static void fields(String name, JsonNode schema, List<String> unexplained) {
        schema.path("properties").properties().forEach(it -> {
            var field = it.getValue();
            describe(name + "." + it.getKey(), field, unexplained);
            if (needsExample(field) && !field.has("example")) {
                unexplained.add(name + "." + it.getKey() + ": example");
            }
            fields(name + "." + it.getKey(), field.path("items"), unexplained);
        });
    }

    /** Texts and numbers, unless there are none yet; a list of them, too. */
    private static boolean needsExample(JsonNode field) {
        var types = new ArrayList<String>();
        (field.path("type").isArray() ? field.path("type") : List.of(field.path("type")))
                .forEach(it -> types.add(it.asText()));
        if (types.contains("array")) {
            return needsExample(field.path("items"));
        }
        return !field.has("enum")
                && !field.path("description").asText().startsWith("always null")
                && !RecordSchemas.FORMATS.containsKey(field.path("format").asText())
                && !Collections.disjoint(types, Set.of("string", "integer", "number"));
    }

    private static void describe(String name, JsonNode described, List<String> unexplained) {
        if (!described.has("$ref") || described.has("description")) {
            require(name, described, "description", unexplained);
        }
    }

    private static void require(String name, JsonNode described, String text, List<String> unexplained) {
        if (described.path(text).asText().isBlank()) {
            unexplained.add(name + ": " + text);
        }
    }

    private Map<String, String> descriptions() {
        var texts = new TreeMap<String, String>();
        operations(document())
                .forEach((name, operation) ->
                        texts.put(name, operation.path("description").asText()));
        return texts;
    }

    /** By method and path. */
    private static Map<String, JsonNode> operations(JsonNode document) {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private JsonNode document() {
        try {
            return Yaml31.mapper().readTree(render());
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String render() throws JsonProcessingException {
        return new String(document.openapiYaml(new MockHttpServletRequest(), "", Locale.ROOT), UTF_8);
    }
}
