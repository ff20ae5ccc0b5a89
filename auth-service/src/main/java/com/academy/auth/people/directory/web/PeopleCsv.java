package com.academy.auth.people.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.people.directory.PersonView;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** People for a spreadsheet, one row each. */
final class PeopleCsv {

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    /** Excel takes a list without it for one in the charset of its country. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PeopleCsv() {}

    /** @param people gives each of them to the reader it is handed */
    static void write(OutputStream out, Consumer<Consumer<PersonView>> people) throws IOException {
        var text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id", "email", "emailVerified", "firstName", "lastName", "status", "registeredAt", "memberships");
            people.accept(person -> csv.writeRecord(
                    person.id().toString(),
                    text(person.email()),
                    Boolean.toString(person.emailVerified()),
                    text(person.firstName()),
                    text(Objects.requireNonNullElse(person.lastName(), "")),
                    person.status().name(),
                    person.registeredAt().toString(),
                    text(person.memberships().stream()
                            .map(member -> member.organizationName() + ": " + member.role())
                            .collect(Collectors.joining("; ")))));
        }
    }

    private static String text(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
