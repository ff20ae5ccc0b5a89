package com.academy.platform.richtext;

import com.academy.platform.richtext.Dropped.Kind;
import com.academy.platform.richtext.RichText.RichTextTooComplexException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Parts markup from text before a parser sees either. To HTML every {@code <} before a letter begins an element, up to the
 * next {@code >}, and all words between are lost: here it does so only before the name of an element, and is text
 * otherwise. Elements that are not kept lose their tags here. That this is harmless does not depend on it.
 */
final class MarkupScanner {

    /** What a parser may make of a text, in elements and pieces of text. */
    private static final int MAX_NODES = 100_000;

    private final String html;
    private final DroppedMarkup dropped;
    private final StringBuilder result;
    private final Map<String, Integer> kept = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Boolean> isNeverFoundAgain = new HashMap<>();
    private int allOpen;
    private int nodes;
    private int endOfMath = -1;
    private int at;

    MarkupScanner(String html, DroppedMarkup dropped) {
        this.html = html;
        this.dropped = dropped;
        this.result = new StringBuilder(html.length() + 64);
    }

    /** How many elements of each name the parser is given. */
    Map<String, Integer> kept() {
        return kept;
    }

    String scan() {
        while (at < html.length()) {
            int bracket = html.indexOf('<', at);
            int end = bracket < 0 ? html.length() : bracket;
            if (end > at) {
                result.append(html, at, end);
                count();
            }
            at = end;
            if (bracket >= 0 && !skipMarkup()) {
                result.append("&lt;");
                at++;
            }
        }
        return result.toString();
    }

    /** False if what begins here is text. */
    private boolean skipMarkup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (isLetter(next)) {
            return skipStart();
        }
        if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
            return skipEnd();
        }
        if (html.startsWith("<!--", at)) {
            return skipComment();
        }
        if (startsWith("<!doctype") || startsWith("<![if") || startsWith("<![endif") || startsWith("<?xml")) {
            return skipTo(find(">", at), 1);
        }
        return false;
    }

    private boolean skipStart() {
        String written = name(at + 1);
        String name = written.toLowerCase(Locale.ROOT);
        int end = Markup.isElement(written) ? endOfTag(at + 1 + written.length()) : -1;
        if (end < 0) {
            return false;
        }
        if (name.equals("script") || name.equals("style")) {
            int close = find("</" + name, end);
            int closed = close < 0 ? -1 : html.indexOf('>', close);
            if (closed < 0) {
                return false;
            }
            dropped.add(Kind.ELEMENT, name);
            at = closed + 1;
            return true;
        }
        boolean isInMath = at < endOfMath;
        if (name.equals("math") && !isInMath) {
            endOfMath = find("</math", end);
            isInMath = endOfMath >= 0;
        }
        if (Markup.isKept(name, isInMath)) {
            kept.merge(name, 1, Integer::sum);
            result.append(html, at, end);
            if (!isInMath && Markup.FORMATTING.contains(name)) {
                open.merge(name, 1, Integer::sum);
                if (++allOpen > RichText.MAX_DEPTH) {
                    throw RichText.tooDeep();
                }
            }
            count();
        } else {
            dropped.add(Kind.ELEMENT, name);
        }
        at = end;
        return true;
    }

    private boolean skipEnd() {
        String written = name(at + 2);
        String name = written.toLowerCase(Locale.ROOT);
        int end = Markup.isElement(written) ? endOfTag(at + 2 + written.length()) : -1;
        if (end < 0) {
            return false;
        }
        if (Markup.isKept(name, at <= endOfMath)) {
            result.append("</").append(name).append('>');
            if (open.merge(name, -1, Integer::sum) < 0) {
                open.put(name, 0);
            } else {
                allOpen--;
            }
            count();
        }
        at = end;
        return true;
    }

    private boolean skipComment() {
        if (html.startsWith("<!-->", at) || html.startsWith("<!--->", at)) {
            return skipTo(html.indexOf('>', at), 1);
        }
        int end = find("-->", at + 4);
        return skipTo(end, 3);
    }

    private boolean skipTo(int end, int more) {
        if (end < 0) {
            return false;
        }
        dropped.add(Kind.COMMENT, "comment");
        at = end + more;
        return true;
    }

    /** Whatever is open is opened again for each of what follows. */
    private void count() {
        nodes += 1 + allOpen;
        if (nodes > MAX_NODES) {
            throw new RichTextTooComplexException("A text has at most %d elements and pieces.".formatted(MAX_NODES));
        }
    }

    private String name(int from) {
        int end = from;
        while (end < html.length()
                && !isBlank(html.charAt(end))
                && html.charAt(end) != '/'
                && html.charAt(end) != '>') {
            if (html.charAt(end) == '<' || end - from > 60) {
                return "";
            }
            end++;
        }
        return html.substring(from, end);
    }

    /** Behind the tag whose attributes begin here; -1 if it never ends, or has words in it that are no attributes. */
    private int endOfTag(int from) {
        int i = from;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (isBlank(c) || c == '/') {
                i++;
                continue;
            }
            int nameEnd = i + 1;
            while (nameEnd < html.length() && " \t\n\f\r/>=".indexOf(html.charAt(nameEnd)) < 0) {
                nameEnd++;
            }
            String name = html.substring(i, nameEnd).toLowerCase(Locale.ROOT);
            if (name.indexOf('<') >= 0) {
                return -1;
            }
            int value = nameEnd;
            while (value < html.length() && isBlank(html.charAt(value))) {
                value++;
            }
            if (value >= html.length() || html.charAt(value) != '=') {
                if (!Markup.isAttributeWithoutValue(name)) {
                    return -1;
                }
                i = nameEnd;
                continue;
            }
            i = endOfValue(value + 1);
            if (i < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int endOfValue(int from) {
        int i = from;
        while (i < html.length() && isBlank(html.charAt(i))) {
            i++;
        }
        if (i < html.length() && (html.charAt(i) == '"' || html.charAt(i) == '\'')) {
            int quote = find(html.substring(i, i + 1), i + 1);
            return quote < 0 ? -1 : quote + 1;
        }
        while (i < html.length() && !isBlank(html.charAt(i)) && html.charAt(i) != '>') {
            if (html.charAt(i) == '<') {
                return -1;
            }
            i++;
        }
        return i;
    }

    /** What is not found once is not looked for again, so that a thousand beginnings without an end cost no more. */
    private int find(String what, int from) {
        if (isNeverFoundAgain.containsKey(what)) {
            return -1;
        }
        for (int i = from; i <= html.length() - what.length(); i++) {
            if (html.regionMatches(true, i, what, 0, what.length())) {
                return i;
            }
        }
        isNeverFoundAgain.put(what, true);
        return -1;
    }

    private boolean startsWith(String what) {
        return html.regionMatches(true, at, what, 0, what.length());
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
