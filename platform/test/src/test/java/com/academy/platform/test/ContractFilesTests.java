package com.academy.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The contracts are data that several builds rely on; here it is held to its own rules. */
class ContractFilesTests {

    private static final Path CONTRACTS = Path.of("../../contracts");
    private static final SchemaRegistry ASYNC_API = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private static final String NOBODY = "nobody yet";

    /** The platform publishes and consumes for these. */
    private static final String HOLDERS = "every service that holds personal data";

    private static final String EVERY_SERVICE = "every service";

    private static final Set<String> HEARERS = Set.of(
            "analytics-service",
            "progress-service",
            "course-service",
            "auth-service",
            "gateway",
            "operators",
            NOBODY,
            HOLDERS);

    record Row(String type, String topic, String publishedBy, String heardBy) {}

    @ParameterizedTest
    @MethodSource("types")
    void promisesWhatItsOwnExamplesKeep(String type) throws IOException {
        var contract = new EventContract(type, Files.readString(CONTRACTS.resolve("events/" + type + ".json")));

        assertThat(contract.problems()).isEmpty();
    }

    @Test
    void noticesAnExampleThatBreaksItsOwnContract() {
        var contract = """
                {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}},
                 "examples": [%s]}""";

        assertThat(new EventContract("a.b.v1", contract.formatted("")).problems())
                .hasSize(1);
        assertThat(new EventContract("a.b.v1", contract.formatted("{}")).problems())
                .hasSize(1);
        assertThat(new EventContract("a.b.v1", contract.formatted("{\"id\": \"7\"}")).problems())
                .hasSize(1);
        assertThat(new EventContract("a.b.v1", contract.formatted("{\"id\": \"0198c0de-0000-7000-8000-000000000001\"}"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isNamedForASubjectAndAPastTenseAndAVersion(String type) throws IOException {
        assertThat(type).matches("[a-z-]+\\.[a-z-]+\\.v[0-9]+");
        assertThat(JsonMapper.shared()
                        .readTree(CONTRACTS.resolve("events/" + type + ".json"))
                        .at("/$id")
                        .asString())
                .isEqualTo("https://academy.example/contracts/events/" + type);
    }

    @Test
    void listsEachTypeOnceWithItsTopicAndTheServicesThatUseIt() throws IOException {
        var topics = Files.readAllLines(CONTRACTS.resolve("events/topics.csv")).stream()
                .map(line -> line.split(",")[0])
                .collect(Collectors.toSet());

        assertThat(types())
                .as("each file needs a line in the table of contracts/events/README.md, and each line a file")
                .containsExactlyInAnyOrderElementsOf(
                        rows().stream().map(Row::type).toList());
        assertThat(rows()).allSatisfy(row -> {
            assertThat(topics).contains(row.topic());
            assertThat(Arrays.asList(row.heardBy().split(", "))).isSubsetOf(HEARERS);
        });
    }

    @Test
    void namesPublisherAndConsumersOfEachType() throws IOException {
        var services = services();

        assertThat(rows()).filteredOn(row -> !row.type().startsWith("event.")).allSatisfy(row -> {
            assertThat(services.keySet().stream().filter(it -> publishes(services.get(it), row)))
                    .as("publishers of %s, as its line in contracts/events/README.md names them", row.type())
                    .containsExactlyElementsOf(isOfThePlatform(row) ? List.of() : List.of(row.publishedBy()));
            assertThat(services.keySet().stream().filter(it -> hears(services.get(it), row)))
                    .as(
                            "consumers of %s or of every event of %s, as its line in contracts/events/README.md names them",
                            row.type(), row.topic())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(row.heardBy().split(", "))
                                    .filter(it -> !Set.of(NOBODY, HOLDERS).contains(it))
                                    .toList());
        });
    }

    @Test
    void isCheckedByATestOfItsPublisher() throws IOException {
        var services = services();

        for (var row : rows()) {
            if (services.containsKey(row.publishedBy())) {
                var records = Pattern.compile("@EventType\\((?:value = )?%s[^)]*\\)\\s(?:public )?record (\\w+)"
                                .formatted(quoted(row.type())))
                        .matcher(services.get(row.publishedBy()))
                        .results()
                        .map(it -> it.group(1))
                        .toList();
                var tests = texts(Path.of("../..", row.publishedBy(), "src/test")).stream()
                        .filter(it -> it.contains("assertHonoured("))
                        .collect(Collectors.joining("\n"));

                assertThat(records)
                        .as("%s needs assertHonoured(new …) in a PublishedEventsTests of its package", row.type())
                        .anyMatch(it -> tests.contains("new " + it + "("));
            }
        }
    }

    @Test
    void leavesToThePlatformWhatEveryServiceDoes() throws IOException {
        var platform = sources(Path.of("../starter"));

        assertThat(rows())
                .filteredOn(ContractFilesTests::isOfThePlatform)
                .isNotEmpty()
                .allMatch(row -> publishes(platform, row));
        assertThat(rows())
                .filteredOn(row -> row.heardBy().contains(HOLDERS))
                .isNotEmpty()
                .allMatch(row -> hears(platform, row));
    }

    /** {@code -Dcontracts.update=true} writes the file anew. */
    @Test
    void isOneAsyncApiDocument() throws IOException {
        var file = CONTRACTS.resolve("asyncapi.yaml");
        var built = new AsyncApi(CONTRACTS, services()).yaml(rows());
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(file, built);
        }

        assertThat(file)
                .as("contracts/asyncapi.yaml is out of date: run this with -Dcontracts.update=true")
                .hasContent(built);
        assertThat(ASYNC_API
                        .getSchema(Files.readString(Path.of("src/test/resources/asyncapi/asyncapi-3.0.0.json")))
                        .validate(built, InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void computesEachVectorByTheOneFormula() {
        var vectors = JsonMapper.shared()
                .readTree(CONTRACTS.resolve("vectors/percent.json"))
                .at("/vectors");

        assertThat(vectors).isNotEmpty().allSatisfy(it -> {
            long completed = it.at("/completed").asLong();
            long total = it.at("/total").asLong();
            assertThat(it.at("/percent").asLong()).isEqualTo(total == 0 ? 0 : 100 * completed / total);
        });
    }

    static Stream<String> types() throws IOException {
        try (var files = Files.list(CONTRACTS.resolve("events"))) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".json"))
                    .map(it -> it.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isOfThePlatform(Row row) {
        return Set.of(HOLDERS, EVERY_SERVICE).contains(row.publishedBy());
    }

    private static boolean publishes(String source, Row row) {
        return Pattern.compile("@EventType\\((value = )?" + quoted(row.type()))
                .matcher(source)
                .find();
    }

    /** By naming the type, or by taking every fact of its topic. */
    private static boolean hears(String source, Row row) {
        return source.contains(".every(")
                ? source.contains(row.topic())
                : !publishes(source, row) && source.contains(quoted(row.type()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** All that a service's main sources say, by its name. */
    private static Map<String, String> services() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("../.."), "*-service")) {
            var services = new TreeMap<String, String>();
            for (var folder : folders) {
                services.put(folder.getFileName().toString(), sources(folder));
            }
            return services;
        }
    }

    private static String sources(Path module) throws IOException {
        return String.join("\n", texts(module.resolve("src/main")));
    }

    private static List<String> texts(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().matches(".*(\\.java|/application\\.yml)"))
                    .map(ContractFilesTests::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(CONTRACTS.resolve("events/README.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| type "))
                .map(line -> line.substring(2).split(" \\| | \\|"))
                .map(it -> new Row(it[0], it[1], it[2], it[3]))
                .toList();
    }
}
