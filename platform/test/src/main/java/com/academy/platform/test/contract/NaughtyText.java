package com.academy.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that break careless programs, in kinds ({@code naughty-text.json}). A field gets a text of every third kind, so
 * three fields get them all; with {@code -Dacademy.long=true} a field gets a text of each kind. Where
 * {@code -Dacademy.data} names the folder of the big list of naughty strings, every field gets all texts of both.
 */
final class NaughtyText {

    /** Every field of free text accepts this many characters. */
    private static final int SHORT = 60;

    private static final String EMOJI = "\uD83D\uDE00";

    private static final List<String> LONG = List.of(
            "x".repeat(100_000),
            EMOJI.repeat(20_000),
            "e\u0301".repeat(30_000),
            "a ".repeat(20_000),
            "(".repeat(5_000),
            "\u4E00".repeat(50_000));

    private static final List<List<String>> KINDS = kinds();

    /** For {@code make test-long}. */
    private static final boolean LONG_RUN = Boolean.getBoolean("academy.long");

    private static final @Nullable String FOLDER = System.getProperty("academy.data");

    private NaughtyText() {}

    /**
     * The texts to try at a field, chosen by its name.
     *
     * @param text whether it is text, not an id, a time or a word to choose, which get fewer kinds each
     */
    static List<String> forField(String field, boolean text) {
        if (FOLDER != null && text) {
            return all(Path.of(FOLDER, "security", "blns.json"));
        }
        var turn = field.hashCode();
        var every = (LONG_RUN ? 1 : 3) * (text ? 1 : 4);
        return KINDS.stream()
                .filter(kind -> Math.floorMod(turn + KINDS.indexOf(kind), every) == 0)
                .map(kind -> kind.get(Math.floorMod(turn, kind.size())))
                .toList();
    }

    private static List<List<String>> kinds() {
        try (var file = new ClassPathResource("naughty-text.json").getInputStream()) {
            var kinds = JsonMapper.shared().readTree(file).valueStream().map(NaughtyText::texts);
            return Stream.concat(kinds, Stream.of(LONG)).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> all(Path list) {
        try {
            var given = texts(JsonMapper.shared().readTree(Files.readString(list)));
            assertThat(given)
                    .as(list + " has as many naughty strings as it should")
                    .hasSize(515);
            return List.copyOf(new LinkedHashSet<>(Stream.concat(KINDS.stream().flatMap(List::stream), given.stream())
                    .toList()));
        } catch (IOException missing) {
            throw new UncheckedIOException("-Dacademy.data says where security/blns.json is found", missing);
        }
    }

    /** False for texts that even a field of free text may refuse: they cannot be kept or seen, or are long. */
    static boolean isWelcome(String text) {
        return text.length() <= SHORT
                && text.indexOf('\0') < 0
                && text.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE)
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
