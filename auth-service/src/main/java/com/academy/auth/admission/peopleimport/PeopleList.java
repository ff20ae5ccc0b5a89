package com.academy.auth.admission.peopleimport;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.text.TypedText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of people as a spreadsheet saves it: comma, semicolon or tab, a heading with {@code email}, {@code firstName},
 * {@code lastName} and perhaps {@code role}, in any order; columns of our own list of people that are not needed are
 * skipped. Read row by row; nothing is remembered of a row once the next is read.
 */
final class PeopleList implements Iterator<PeopleList.Row> {

    static final int MAX_ROWS = 50_000;

    private static final Set<String> REQUIRED = Set.of("email", "firstname", "lastname");
    private static final String ROLE = "role";
    private static final Set<String> NOT_NEEDED =
            Set.of("id", "emailverified", "status", "registeredat", "memberships");
    private static final List<String> ROLES = List.of("STUDENT", "INSTRUCTOR", "ORGANIZATION_ADMIN");
    private static final String SEPARATORS = ",;\t";

    /** Excel's word to itself, which it puts first. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([,;\t|])\"?", Pattern.CASE_INSENSITIVE);

    /** Our own list has an apostrophe before what a spreadsheet would take for a formula. */
    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+@\t\r-].*");

    private static final int BOM_LENGTH = 3;
    private static final int SHOWN = 200;
    private static final int LONGEST_HEADING = 10_000;
    private static final int LONGEST_FIELD = 1 << 20;

    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable CsvRecord upcoming;
    private int width;
    private int linesBefore;
    private int rows;

    /**
     * @param declared by the sender; a byte-order mark says more, and without either it is UTF-8
     * @throws InvalidRequestException if it is no such list
     */
    PeopleList(InputStream content, @Nullable Charset declared) {
        this.records = reading(() -> open(content, declared));
        if (!hasNext()) {
            throw invalid("The list is empty.");
        }
        readHeading(take());
    }

    private Iterator<CsvRecord> open(InputStream content, @Nullable Charset declared) {
        try {
            var bytes = new BufferedInputStream(content);
            charset = charsetOf(bytes, declared);
            var text = new BufferedReader(new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            return CsvReader.builder()
                    .fieldSeparator(separatorOf(text))
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(text)
                    .iterator();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && reading(records::hasNext)) {
            CsvRecord row = reading(records::next);
            upcoming = width(row) == 0 ? null : row;
        }
        return upcoming != null;
    }

    private CsvRecord take() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord row = Objects.requireNonNull(upcoming);
        upcoming = null;
        return row;
    }

    @Override
    public Row next() {
        CsvRecord row = take();
        if (++rows > MAX_ROWS) {
            throw invalid("A list has %d people at most. Make several of it.".formatted(MAX_ROWS));
        }
        String email = field(row, "email");
        String firstName = field(row, "firstname");
        String lastName = field(row, "lastname");
        String role = field(row, ROLE).isEmpty() ? "STUDENT" : field(row, ROLE).toUpperCase(Locale.ROOT);
        Optional<String> address = EmailAddress.parse(email).map(EmailAddress::value);
        String problem = null;
        if (row.getFieldCount() < width || width(row) > width) {
            problem = "It has %d fields instead of %d.".formatted(row.getFieldCount(), width);
        } else if (address.isEmpty()) {
            problem = "This is not an e-mail address.";
        } else if (!PersonName.isPart(firstName) || !(lastName.isEmpty() || PersonName.isPart(lastName))) {
            problem = "A name is missing, too long or has control characters.";
        } else if (!ROLES.contains(role)) {
            problem = "The role is one of %s.".formatted(String.join(", ", ROLES));
        }
        return new Row(
                Math.toIntExact(linesBefore + row.getStartingLineNumber()),
                address.orElseGet(() -> shown(email)),
                shown(firstName),
                lastName.isEmpty() ? null : shown(lastName),
                shown(role),
                problem);
    }

    /** The number of fields; empty ones at the end do not count. */
    private static int width(CsvRecord row) {
        int width = row.getFieldCount();
        while (width > 0 && TypedText.clean(row.getField(width - 1)).isEmpty()) {
            width--;
        }
        return width;
    }

    /** What is refused is shown, too, but neither endless nor with what cannot be stored. */
    private static String shown(String text) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.length() <= SHOWN ? storable : storable.substring(0, SHOWN) + "…";
    }

    private String field(CsvRecord row, String column) {
        Integer index = columns.get(column);
        if (index == null || index >= row.getFieldCount()) {
            return "";
        }
        String text = TypedText.clean(row.getField(index));
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    private void readHeading(CsvRecord heading) {
        width = width(heading);
        for (int i = 0; i < width; i++) {
            String column = TypedText.clean(heading.getField(i))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\p{Z} _-]", "");
            boolean known = REQUIRED.contains(column) || column.equals(ROLE) || NOT_NEEDED.contains(column);
            if (!known || columns.put(column, i) != null) {
                throw invalid("The columns are email, firstName, lastName and, if you like, role; each once.");
            }
        }
        if (!columns.keySet().containsAll(REQUIRED)) {
            throw invalid("The heading has to name the columns email, firstName and lastName.");
        }
    }

    /** The charset of the byte-order mark, which is skipped; else the declared one, else UTF-8. */
    private static Charset charsetOf(BufferedInputStream bytes, @Nullable Charset declared) throws IOException {
        bytes.mark(BOM_LENGTH);
        byte[] first = bytes.readNBytes(BOM_LENGTH);
        bytes.reset();
        String mark = HexFormat.of().formatHex(first);
        if (mark.equals("efbbbf")) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (mark.startsWith("fffe") || mark.startsWith("feff")) {
            bytes.skipNBytes(2);
            return mark.startsWith("fffe") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return declared == null ? StandardCharsets.UTF_8 : declared;
    }

    /** The separator of a line before the heading, which is skipped; else the one that the heading has most of. */
    private char separatorOf(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADING);
        var line = new StringBuilder();
        int read = 0;
        for (int c = text.read(); c >= 0 && ++read < LONGEST_HEADING; c = text.read()) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            } else if (!line.toString().isBlank()) {
                break;
            }
        }
        text.reset();
        Matcher said = SEPARATOR_LINE.matcher(line);
        if (said.matches()) {
            linesBefore = 1;
            text.readLine();
            return said.group(1).charAt(0);
        }
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparing(it -> line.chars().filter(it::equals).count()))
                .orElseThrow()
                .intValue();
    }

    private <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException malformed) {
            throw invalid("The list cannot be read around line %d.".formatted(rows + 2));
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw invalid("The list is not in %s.".formatted(charset.name()));
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
            @Nullable String lastName,
            String role,
            @Nullable String problem) {

        @Override
        public String toString() {
            return "Row[%d]".formatted(line);
        }
    }
}
