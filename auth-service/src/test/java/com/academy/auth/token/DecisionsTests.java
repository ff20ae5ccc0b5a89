package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records in docs/decisions have one form, name only each other, and stand in the index. */
class DecisionsTests {

    private static final Path FOLDER = Path.of("../docs/decisions");
    private static final Pattern TITLE = Pattern.compile("# (\\d{4}): (\\S.*)");
    private static final Pattern DATE =
            Pattern.compile("Date: 2\\d{3}-\\d\\d-\\d\\d(, amended 2\\d{3}-\\d\\d-\\d\\d)*");
    private static final Pattern STATUS =
            Pattern.compile("Status: (accepted|(amended|superseded) by \\d{4}( and \\d{4})*)");
    private static final Pattern MENTION = Pattern.compile("(?:[Dd]ecisions?|by|and) (\\d{4})\\b");
    private static final Pattern OTHER_WORDS_FOR_REJECTED =
            Pattern.compile("(?m)^\\W*(Not chosen|Not taken|Left out|Why not|Look again|Decided)\\b");

    /** One printed page. */
    private static final int MOST_WORDS = 600;

    @ParameterizedTest
    @MethodSource("records")
    void haveTitleDateAndStatus(Path record) throws IOException {
        List<String> lines = Files.readAllLines(record);

        assertThat(lines.get(0)).matches(TITLE).startsWith("# " + number(record) + ":");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).matches(DATE);
        assertThat(lines.get(3)).matches(STATUS);
        assertThat(lines.get(4)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void useOneWordForWhatWasRejected(Path record) throws IOException {
        assertThat(Files.readString(record)).doesNotContainPattern(OTHER_WORDS_FOR_REJECTED);
    }

    @ParameterizedTest
    @MethodSource("records")
    void takeOnePage(Path record) throws IOException {
        assertThat(Files.readString(record).split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    }

    @ParameterizedTest
    @MethodSource("records")
    void mentionOnlyRecordsThatExist(Path record) throws IOException {
        List<String> numbers = records().map(DecisionsTests::number).toList();

        assertThat(MENTION.matcher(Files.readString(record)).results().map(it -> it.group(1)))
                .isSubsetOf(numbers);
    }

    @Test
    void standInTheIndex() throws IOException {
        List<String> expected = records().map(DecisionsTests::row).toList();

        assertThat(Files.readAllLines(FOLDER.resolve("README.md")).stream().filter(it -> it.startsWith("| [")))
                .containsExactlyElementsOf(expected);
    }

    private static Stream<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(it -> !it.endsWith("README.md")).sorted().toList().stream();
        }
    }

    private static String row(Path record) {
        try {
            List<String> lines = Files.readAllLines(record);
            MatchResult title =
                    TITLE.matcher(lines.get(0)).results().findFirst().orElseThrow();
            return "| [%s](%s) | %s | %s |"
                    .formatted(
                            title.group(1),
                            record.getFileName(),
                            title.group(2),
                            lines.get(3).substring("Status: ".length()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String number(Path record) {
        return record.getFileName().toString().substring(0, 4);
    }
}
