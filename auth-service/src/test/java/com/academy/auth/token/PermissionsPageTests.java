package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the documentation about permissions; {@code -Dcontracts.update=true} rewrites it. */
class PermissionsPageTests {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/permissions.md");
    private static final Path MATRIX = Path.of("src/test/resources/permissions.csv");
    private static final List<Role> ROLES = List.of(Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN, Role.ADMIN);

    @Test
    void saysWhatIs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("docs/permissions.md is out of date: run this with -Dcontracts.update=true")
                .hasContent(page);
    }

    private static String page() throws IOException {
        return """
                # Roles, permissions and audiences

                The tests generate this page; do not edit it. `make test` fails if it differs from the running services.

                ## Roles

                A permission allows an operation; row by row, the use case and PostgreSQL check whose course, person or code it concerns. Tokens hold the permissions.

                | | student | instructor | organisation admin | admin |
                |---|:-:|:-:|:-:|:-:|
                %s

                ## Endpoints

                The audience of each endpoint, and the rows that a role reaches: the caller's own, another person's of the same organisation, one of another organisation. For other rows the answer is 404. Admins may also call the endpoints of instructors and organisation admins; staff are all three. A dash: the path names no person's row, or another test covers it.

                %s
                """.formatted(
                        lines(Arrays.stream(Permission.values()).map(PermissionsPageTests::line)), lines(endpoints()));
    }

    private static String line(Permission permission) {
        return "| `%s` | %s |"
                .formatted(
                        permission.code(),
                        ROLES.stream()
                                .map(role -> permission.roles().contains(role) ? "✓" : "")
                                .collect(Collectors.joining(" | ")));
    }

    private static Stream<String> endpoints() throws IOException {
        try (Stream<Path> services = Files.list(ROOT)) {
            return services
                    .filter(it -> it.getFileName().toString().endsWith("-service"))
                    .map(it -> it.resolve(MATRIX))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream()
                    .map(PermissionsPageTests::section);
        }
    }

    private static String section(Path matrix) {
        return """
                ### %s

                | | | open to | own | other's | elsewhere |
                |---|---|---|---|---|---|
                %s
                """.formatted(ROOT.relativize(matrix).getName(0), lines(endpoints(matrix)));
    }

    private static Stream<String> endpoints(Path matrix) {
        return read(matrix)
                .filter(line -> !line.isBlank() && !line.startsWith("method,") && !line.startsWith("#"))
                .map(line -> line.split(","))
                .filter(it -> !it[1].startsWith("/internal/")) // the gateway does not route these
                .map(it -> "| %s | `%s` | %s | %s | %s | %s |"
                        .formatted(it[0], it[1], words(it[2]), column(it, 3), column(it, 4), column(it, 5)));
    }

    private static String column(String[] columns, int index) {
        return columns.length > index ? words(columns[index]) : "–";
    }

    private static String words(String audience) {
        return audience.equals("-")
                ? "–"
                : audience.toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                        .replace("organization", "organisation")
                        .replace("+", ", ");
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
