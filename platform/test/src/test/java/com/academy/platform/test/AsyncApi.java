package com.academy.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events as one AsyncAPI document: a channel for each topic, a message for each type with its schema and examples,
 * and what each service sends and receives.
 */
final class AsyncApi {

    private static final Map<String, Object> HEADERS = ordered(
            "ce_specversion", "version of CloudEvents",
            "ce_id", "id of the event, the same for each time it is sent",
            "ce_type", "type of the event, with its version",
            "ce_source", "the service that publishes it",
            "ce_time", "when it happened, in UTC",
            "ce_subject", "kind and id of the aggregate that the event is about",
            "ce_sequence", "number of the event in the stream of its subject, without gaps",
            "ce_organization", "the organisation that the event belongs to; absent where there is none",
            "ce_outboxposition", "position in the publisher's outbox",
            "ce_withheld", "present on the marker of a fact that was too large for Kafka; its payload says nothing",
            "traceparent", "the trace, as W3C Trace Context writes it");

    private static final List<String> ALWAYS =
            List.of("ce_id", "ce_sequence", "ce_source", "ce_specversion", "ce_subject", "ce_time", "ce_type");

    private final Path contracts;
    private final Map<String, String> sources;

    /** @param sources all that a service's main sources say, by its name */
    AsyncApi(Path contracts, Map<String, String> sources) {
        this.contracts = contracts;
        this.sources = sources;
    }

    String yaml(List<ContractFilesTests.Row> rows) {
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put("info", ordered("title", "Academy events", "version", "v1", "description", introduction()));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels(rows));
        document.put("operations", operations(rows));
        document.put("components", components(rows));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(options).dump(document);
    }

    /** What the README says before its table. */
    private String introduction() {
        return lines("README.md")
                .skip(1)
                .takeWhile(line -> !line.startsWith("|"))
                .collect(Collectors.joining("\n"))
                .replace("[topics.csv](topics.csv)", "`topics.csv`")
                .strip();
    }

    private Map<String, Object> channels(List<ContractFilesTests.Row> rows) {
        var channels = new TreeMap<String, Object>();
        lines("topics.csv").skip(1).map(line -> line.split(",", -1)).forEach(topic -> {
            var types =
                    rows.stream().filter(row -> row.topic().equals(topic[0])).toList();
            var settings = new TreeMap<String, Object>(Map.of("cleanup.policy", List.of(topic[2])));
            Arrays.stream(topic[3].split(";"))
                    .filter(setting -> setting.matches("(delete\\.)?retention\\.ms=\\d+"))
                    .map(setting -> setting.split("="))
                    .forEach(setting -> settings.put(setting[0], Integer.valueOf(setting[1])));
            channels.put(
                    topic[0],
                    ordered(
                            "address", topic[0],
                            "messages",
                                    types.stream()
                                            .collect(Collectors.toMap(
                                                    ContractFilesTests.Row::type,
                                                    row -> reference("components/messages", row.type()),
                                                    (one, _) -> one,
                                                    TreeMap::new)),
                            "bindings",
                                    Map.of(
                                            "kafka",
                                            ordered(
                                                    "topic",
                                                    topic[0],
                                                    "partitions",
                                                    Integer.valueOf(topic[1]),
                                                    "topicConfiguration",
                                                    settings,
                                                    "bindingVersion",
                                                    "0.5.0"))));
        });
        return channels;
    }

    private Map<String, Object> operations(List<ContractFilesTests.Row> rows) {
        var messages = new TreeMap<String, Map<String, List<String>>>();
        rows.forEach(row -> {
            services(row.publishedBy()).forEach(service -> note(messages, "send", service, row));
            services(row.heardBy()).forEach(service -> note(messages, "receive", service, row));
        });
        var operations = new TreeMap<String, Object>();
        messages.forEach((key, topics) -> topics.forEach((topic, types) -> {
            var service = key.split(" ")[0];
            var action = key.split(" ")[1];
            operations.put(
                    "%s.%s.%s".formatted(service, action, topic),
                    ordered(
                            "action", action,
                            "channel", reference("channels", topic),
                            "tags", List.of(Map.of("name", service)),
                            "messages",
                                    types.stream()
                                            .map(type -> reference("channels/" + topic + "/messages", type))
                                            .toList()));
        }));
        return operations;
    }

    private static void note(
            Map<String, Map<String, List<String>>> messages,
            String action,
            String service,
            ContractFilesTests.Row row) {
        messages.computeIfAbsent(service + " " + action, _ -> new TreeMap<>())
                .merge(
                        row.topic(),
                        List.of(row.type()),
                        (some, one) -> Stream.concat(some.stream(), one.stream())
                                .sorted()
                                .toList());
    }

    /** Those that a cell of the table names, or whose sources show that the cell means them. */
    private List<String> services(String cell) {
        return Arrays.stream(cell.split(", "))
                .flatMap(name -> switch (name) {
                    case "every service" -> sources.keySet().stream();
                    case "every service that holds personal data" -> using("implements PersonalData");
                    case "every service that listens" -> using("EventSubscription");
                    default -> Stream.of(name).filter(sources::containsKey);
                })
                .distinct()
                .toList();
    }

    private Stream<String> using(String source) {
        return sources.keySet().stream().filter(service -> sources.get(service).contains(source));
    }

    private Map<String, Object> components(List<ContractFilesTests.Row> rows) {
        var messages = new TreeMap<String, Object>();
        rows.forEach(row -> messages.put(row.type(), message(row)));
        var headers = new LinkedHashMap<String, Object>();
        HEADERS.forEach((name, text) -> headers.put(name, ordered("type", "string", "description", text)));
        return ordered(
                "messages",
                messages,
                "messageTraits",
                Map.of(
                        "event",
                        ordered("headers", ordered("type", "object", "properties", headers, "required", ALWAYS))));
    }

    private Map<String, Object> message(ContractFilesTests.Row row) {
        var schema = JsonMapper.shared().readTree(contracts.resolve("events/" + row.type() + ".json"));
        Map<String, Object> payload = plain(schema);
        payload.keySet().removeAll(List.of("$schema", "$id", "title", "description", "examples"));
        return ordered(
                "name", row.type(),
                "title", schema.at("/title").asString(),
                "description",
                        "%s\n\nPublished by %s; consumed by %s."
                                .formatted(schema.at("/description").asString(), row.publishedBy(), row.heardBy()),
                "traits", List.of(reference("components/messageTraits", "event")),
                "payload", payload,
                "examples",
                        schema.at("/examples")
                                .valueStream()
                                .map(example -> Map.of("payload", plain(example)))
                                .toList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(JsonNode json) {
        return JsonMapper.shared().convertValue(json, LinkedHashMap.class);
    }

    private static Map<String, Object> reference(String folder, String name) {
        return Map.of("$ref", "#/" + folder + "/" + name);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var ordered = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(contracts.resolve("events").resolve(file)).stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
