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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What breaks programs that are careless with text. A field gets one of each kind, each field another; where
 * {@code -Dacademy.data} names the folder of the big list of naughty strings, every text gets all of both.
 */
final class NaughtyText {

    /** Text this short fits every field that is for anything. */
    private static final int SHORT = 60;

    private static final String EMOJI = "\uD83D\uDE00";

    private static final List<List<String>> KINDS = List.of(
            // nothing to see
            List.of("", " ", "\t", "\n", "\u00A0", "\u3000", "\u2003\u2003", "\u180E", "\u200B", "\uFEFF", "\u2800"),
            // white space around it
            List.of(" a ", "\ta\n", "\u00A0a\u00A0", "\u3000a\u3000", "a\u2029", "\r\na", "  a  b  ", "\u1680a"),
            // ends of lines
            List.of("a\nb", "a\r\nb", "a\rb", "a\u000Bb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b"),
            // NUL, with which C and PostgreSQL end
            List.of("\0", "a\0b", "a\0", "\0\0\0"),
            // other controls
            List.of(
                    "a\u0001b",
                    "a\u0007\bb",
                    "\u001B[31mred\u001B[0m",
                    "a\u007Fb",
                    "a\u0080b",
                    "\u009B31ma",
                    "\u001Aa"),
            // no width
            List.of("a\u200Bb", "a\u200Cb", "a\u200Db", "\u2060a", "pass\u00ADword", "\uFEFFa", "a\uFEFFb", "a\u034Fb"),
            // direction overridden
            List.of(
                    "\u202Eabc",
                    "\u202Dabc\u202C",
                    "\u2066a\u2067b\u2069\u2069",
                    "a\u200Fb\u200E",
                    "\u061Ca",
                    "x\u202Egpj.exe"),
            // from right to left
            List.of(
                    "\u0645\u0631\u062D\u0628\u0627",
                    "\u05E9\u05DC\u05D5\u05DD abc 123",
                    "\u0661\u0662\u0663",
                    "\uFDFD",
                    "\u0627\u0644\u0652\u062D\u064E\u0645\u0652\u062F\u064F"),
            // marks on marks, or on nothing
            List.of(
                    "\u0301",
                    "a" + "\u0301".repeat(50),
                    "Z\u0351\u036B\u0343a\u0334\u0321l",
                    "\u0E01\u0E34\u0E49",
                    "\u0915\u094D\u0937\u093F"),
            // one text in two forms
            List.of(
                    "\u00E9",
                    "e\u0301",
                    "\u212B",
                    "A\u030A",
                    "\uAC00",
                    "\u1100\u1161",
                    "\uFB01",
                    "\u1E9B\u0323",
                    "\uFF21\uFF11",
                    "\u2460\u00BD\u00B2"),
            // letters whose case is not simple
            List.of("\u0130i", "\u0131I", "\u00DF", "\u1E9E", "\u03A3\u03C2", "\u01C5", "\u0149", "\uFB03"),
            // beyond the first plane, and characters that are none
            List.of(
                    "\uD835\uDD4F",
                    "\uD840\uDC00",
                    "\uDBFF\uDFFF",
                    "\uFFFE",
                    "a\uFFFFb",
                    "\uD83F\uDFFE",
                    "\uE000",
                    "\uFFFD"),
            // half a pair
            List.of("\uD800", "a\uDC00b", "\uDC00\uD800", "a\uD83D", "\uD83D\uD83D\uDE00"),
            // emoji of several
            List.of(
                    EMOJI,
                    "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                    "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                    "\uD83D\uDC4D\uD83C\uDFFF",
                    "1\uFE0F\u20E3",
                    "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDE9",
                    "\u2764\uFE0F\u2764\uFE0E"),
            // HTML and script
            List.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "&lt;&amp;&#0;&nbsp;",
                    "<!-- -->]]>",
                    "<b>never closed",
                    "javascript:alert(1)",
                    "\"><svg/onload=alert(1)>",
                    "a < b && c > d"),
            // SQL
            List.of(
                    "' or '1'='1",
                    "'; drop table course; --",
                    "\" or \"\"=\"",
                    "1) union select null--",
                    "%_\\%",
                    "$$; select 1; $$",
                    "\\'; --",
                    ":name ?1 ??"),
            // formats and expressions
            List.of(
                    "%s%s%n%x",
                    "%99999d",
                    "{0} {1} {}",
                    "${jndi:ldap://127.0.0.1/a}",
                    "#{7*7}",
                    "{{7*7}}",
                    "${java:version}",
                    "$1\\1$0",
                    "<%= 7*7 %>"),
            // paths
            List.of(
                    "../../../etc/passwd",
                    "..\\..\\win.ini",
                    "/dev/null",
                    "C:\\",
                    "file:///etc/passwd",
                    "%2e%2e%2f",
                    "a/b",
                    "con",
                    "..;/",
                    "~"),
            // formulas, and what ends a cell
            List.of(
                    "=1+1",
                    "+1",
                    "-1+1",
                    "@SUM(A1)",
                    "\t=1+1",
                    "=cmd|' /C calc'!A0",
                    "\"a\",\"b\"",
                    "a;b,c",
                    "\"",
                    "'"),
            // numbers
            List.of(
                    "0",
                    "1",
                    "-1",
                    "007",
                    "1e400",
                    "NaN",
                    "0x1F",
                    "1_000",
                    "1,000.00",
                    "\uFF19\uFF19",
                    "\u0663",
                    "9223372036854775808",
                    "-0",
                    "\u00BD"),
            // words that are values
            List.of("null", "undefined", "true", "false", "None", "[object Object]", "{}", "[]", "NULL", "\"\"", "''"),
            // what was escaped elsewhere
            List.of(
                    "\\u0000",
                    "%00",
                    "\\",
                    "\\\\",
                    "\\x41",
                    "&#65;",
                    "\u00C3\u00A9",
                    "=?UTF-8?Q?=41?=",
                    "+AGE-",
                    "%E0%A4%A"),
            // ends of headers
            List.of("a\r\nBcc: b@example.org", "a\r\nSet-Cookie: c=d", "a\nX: b", "a%0d%0aX: b", "a\r\n\r\n<p>"),
            // ids and times that nearly are
            List.of(
                    "AAAAAAAAAAAAAAAAAAAAAA==",
                    "1-1-1-1-1",
                    "00000000-0000-0000-0000-00000000000",
                    "2026-02-30",
                    "2026-13-01T00:00:00Z",
                    "2026-01-01T24:00:00Z",
                    "1767225600",
                    "+1000000000-12-31T23:59:59Z",
                    "2026-01-01"),
            // long
            List.of(
                    "x".repeat(100_000),
                    EMOJI.repeat(20_000),
                    "e\u0301".repeat(30_000),
                    "a ".repeat(20_000),
                    "(".repeat(5_000),
                    "\u4E00".repeat(50_000)));

    private static final @Nullable String FOLDER = System.getProperty("academy.data");

    private NaughtyText() {}

    /**
     * What a field has to stand, by its name.
     *
     * @param text whether it is text, not an id, a time or a word to choose: those get some kinds each, all of them together
     */
    static List<String> forField(String field, boolean text) {
        if (FOLDER != null && text) {
            return all(Path.of(FOLDER, "security", "blns.json"));
        }
        var turn = field.hashCode();
        return KINDS.stream()
                .filter(kind -> text || Math.floorMod(turn + KINDS.indexOf(kind), 4) == 0)
                .map(kind -> kind.get(Math.floorMod(turn, kind.size())))
                .toList();
    }

    private static List<String> all(Path list) {
        try {
            var given = JsonMapper.shared()
                    .readTree(Files.readString(list))
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(given)
                    .as(list + " has as many naughty strings as it should")
                    .hasSize(515);
            return List.copyOf(new LinkedHashSet<>(Stream.concat(KINDS.stream().flatMap(List::stream), given.stream())
                    .toList()));
        } catch (IOException missing) {
            throw new UncheckedIOException("-Dacademy.data says where security/blns.json is found", missing);
        }
    }

    /** Whether there is a reason to refuse it where any text is welcome: it cannot be kept, seen, or is long. */
    static boolean isWelcome(String text) {
        return text.length() <= SHORT
                && text.indexOf('\0') < 0
                && text.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE)
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
