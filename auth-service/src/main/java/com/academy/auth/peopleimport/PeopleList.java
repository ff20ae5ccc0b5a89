package com.academy.auth.peopleimport;

import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.PersonName;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of people as a spreadsheet saves it: comma or semicolon, a heading with {@code email}, {@code firstName},
 * {@code lastName} and perhaps {@code role}, in any order. Read row by row; nothing is remembered of a row once the
 * next is read.
 */
final class PeopleList implements Iterator<PeopleList.Row> {

    static final int MAX_ROWS = 50_000;

    private static final Set<String> REQUIRED = Set.of("email", "firstname", "lastname");
    private static final String ROLE = "role";
    private static final List<String> ROLES = List.of("STUDENT", "INSTRUCTOR", "ORGANIZATION_ADMIN");
    private static final int SHOWN = 200;
    private static final int LONGEST_HEADING = 10_000;
    private static final int LONGEST_FIELD = 1 << 20;

    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private int rows;

    /** @throws InvalidRequestException if it is no such list */
    PeopleList(InputStream content) {
        var text = new BufferedReader(new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.records = reading(() -> CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)
                .iterator());
        if (!hasNext()) {
            throw invalid("The list is empty.");
        }
        readHeading(reading(records::next));
    }

    @Override
    public boolean hasNext() {
        return reading(records::hasNext);
    }

    @Override
    public Row next() {
        CsvRecord row = reading(records::next);
        if (++rows > MAX_ROWS) {
            throw invalid("A list has %d people at most. Make several of it.".formatted(MAX_ROWS));
        }
        String email = field(row, "email");
        String firstName = field(row, "firstname");
        String lastName = field(row, "lastname");
        String role = field(row, ROLE).isEmpty() ? "STUDENT" : field(row, ROLE).toUpperCase(Locale.ROOT);
        Optional<String> address = EmailAddress.parse(email).map(EmailAddress::value);
        String problem = null;
        if (row.getFieldCount() != columns.size()) {
            problem = "It has %d fields instead of %d.".formatted(row.getFieldCount(), columns.size());
        } else if (address.isEmpty()) {
            problem = "This is not an e-mail address.";
        } else if (!isName(firstName) || !isName(lastName)) {
            problem = "A name is missing, too long or has control characters.";
        } else if (!ROLES.contains(role)) {
            problem = "The role is one of %s.".formatted(String.join(", ", ROLES));
        }
        return new Row(
                Math.toIntExact(row.getStartingLineNumber()),
                address.orElseGet(() -> shown(email)),
                shown(firstName),
                shown(lastName),
                shown(role),
                problem);
    }

    private static boolean isName(String text) {
        return PersonName.isPart(text);
    }

    /** What is refused is shown, too, but neither endless nor with what cannot be stored. */
    private static String shown(String text) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.length() <= SHOWN ? storable : storable.substring(0, SHOWN) + "…";
    }

    private String field(CsvRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.getFieldCount()
                ? ""
                : row.getField(index).strip();
    }

    private void readHeading(CsvRecord heading) {
        for (String title : heading.getFields()) {
            String column = title.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
            if ((!REQUIRED.contains(column) && !column.equals(ROLE)) || columns.put(column, columns.size()) != null) {
                throw invalid("The columns are email, firstName, lastName and, if you like, role; each once.");
            }
        }
        if (!columns.keySet().containsAll(REQUIRED)) {
            throw invalid("The heading has to name the columns email, firstName and lastName.");
        }
    }

    /** Whatever the heading is full of; a byte order mark is left out. */
    private static char separatorOf(BufferedReader text) {
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            text.mark(LONGEST_HEADING);
            var heading = new char[LONGEST_HEADING - 1];
            int length = Math.max(text.read(heading), 0);
            text.reset();
            String first = new String(heading, 0, length).lines().findFirst().orElse("");
            return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException malformed) {
            throw invalid("The list cannot be read around line %d.".formatted(rows + 2));
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw invalid("The list is not in UTF-8.");
            }
            throw unreadable;
        }
    }

    private static InvalidRequestException invalid(String problem) {
        return new InvalidRequestException(
                "invalid-list", "This list cannot be imported.", new FieldProblem("#", problem));
    }

    /** @param problem why it is refused, if it is */
    record Row(
            int line,
            String email,
            String firstName,
            String lastName,
            String role,
            @Nullable String problem) {

        @Override
        public String toString() {
            return "Row[%d]".formatted(line);
        }
    }
}
