package com.academy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What breaks programs that are careless with text. The list lies beside the checkout; where not, tests of it skip. */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    public static List<String> all() {
        Path list = Path.of(System.getProperty("academy.data", "../../shared/data"), "security", "blns.json");
        assumeThat(list)
                .as("the list of naughty strings; its folder is -Dacademy.data")
                .exists();
        try {
            List<String> all = JsonMapper.shared()
                    .readTree(Files.readString(list))
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(all).hasSize(515);
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
