package com.academy.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.problem.ProblemCode;
import com.academy.platform.problem.Problems;
import com.academy.platform.test.contract.Refusals.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes of problems, held against {@code contracts/problems.json}: those that the platform declares,
 * and by service those that it declares or its operations name. Each service's test checks and writes its own part.
 */
final class ProblemsContract {

    private static final Path FILE = Path.of("../contracts/problems.json");
    private static final String PLATFORM = "platform";
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
                    .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n")))
            .build();

    /** A code in a description. */
    private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    /** A status in a description, with the code right after it. */
    private static final Pattern STATUS_AND_CODE = Pattern.compile("\\b([45]\\d\\d) `([a-z]+(?:-[a-z]+)+)`");

    private final SortedMap<String, Refusal> platform = new TreeMap<>();
    private final SortedMap<String, Refusal> own = new TreeMap<>();

    ProblemsContract() {
        SourceFiles.roots().forEach(root -> (root.startsWith("src") ? own : platform).putAll(Refusals.of(root)));
        for (var code : ProblemCode.values()) {
            platform.put(code.code(), new Refusal(code.code(), code.status(), new TreeMap<>()));
        }
        own.keySet().removeAll(platform.keySet());
    }

    /** @param descriptions of the service's operations, by method and path */
    void assertPublished(String service, Map<String, String> descriptions) {
        var built = new TreeMap<String, Object>();
        built.put(PLATFORM, ofPlatform());
        built.put(service, of(descriptions));
        var json = (JsonNode) JSON.valueToTree(built);
        try {
            var file = new TreeMap<String, Object>();
            if (Files.exists(FILE)) {
                JSON.readTree(Files.readString(FILE))
                        .properties()
                        .forEach(section -> file.put(section.getKey(), section.getValue()));
            }
            if (Boolean.getBoolean("contracts.update")) {
                file.putAll(built);
                Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
                return;
            }
            json.properties()
                    .forEach(section -> assertThat(file.get(section.getKey()))
                            .as("%s of %s; -Dcontracts.update=true writes it anew", section.getKey(), FILE)
                            .isEqualTo(section.getValue()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What descriptions say of a code is what the code declares, and each code of the service is named by one. */
    void assertNamed(Map<String, String> descriptions, Set<String> internal) {
        var wrong = new ArrayList<String>();
        descriptions.forEach((operation, text) -> STATUS_AND_CODE
                .matcher(text)
                .results()
                .forEach(named -> {
                    var declared = declared(named.group(2));
                    if (declared == null || declared.status() != Integer.parseInt(named.group(1))) {
                        wrong.add(operation + " names " + named.group() + ", but "
                                + (declared == null ? "there is no such code" : "the status is " + declared.status()));
                    }
                }));
        var unnamed = new TreeSet<>(own.keySet());
        unnamed.removeAll(internal);
        descriptions.values().forEach(text -> unnamed.removeAll(codes(text)));
        unnamed.forEach(code -> wrong.add(code + " is named by no operation"));
        own.values()
                .forEach(refusal -> refusal.members().forEach((member, text) -> {
                    if (text.isBlank()) {
                        wrong.add("Member " + member + " of " + refusal.code() + " has no @param in its constructor");
                    }
                }));
        assertThat(wrong).as("problem codes in descriptions").isEmpty();
    }

    private Map<String, Object> ofPlatform() {
        var codes = new TreeMap<String, Object>();
        platform.forEach((code, refusal) -> codes.put(code, entry(refusal)));
        return codes;
    }

    private Map<String, Object> of(Map<String, String> descriptions) {
        var operations = new TreeMap<String, List<String>>();
        own.keySet().forEach(code -> operations.put(code, new ArrayList<>()));
        new TreeMap<>(descriptions)
                .forEach((operation, text) -> codes(text).stream()
                        .filter(code -> declared(code) != null)
                        .forEach(code -> operations
                                .computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(operation)));
        var codes = new TreeMap<String, Object>();
        operations.forEach((code, named) -> {
            var entry = entry(Objects.requireNonNull(declared(code)));
            entry.put("operations", named);
            codes.put(code, entry);
        });
        return codes;
    }

    private static Map<String, Object> entry(Refusal refusal) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("status", refusal.status());
        entry.put("title", HttpStatus.valueOf(refusal.status()).getReasonPhrase());
        entry.put("type", Problems.type(refusal.code()).toString());
        if (!refusal.members().isEmpty()) {
            entry.put("members", refusal.members());
        }
        return entry;
    }

    private @Nullable Refusal declared(String code) {
        return own.getOrDefault(code, platform.get(code));
    }

    private static List<String> codes(String text) {
        return NAMED.matcher(text).results().map(it -> it.group(1)).distinct().toList();
    }
}
