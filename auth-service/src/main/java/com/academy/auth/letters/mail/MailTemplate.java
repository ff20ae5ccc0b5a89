package com.academy.auth.letters.mail;

import com.samskivert.mustache.Mustache;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter in one language: plain text with a few variables. The HTML is made from the same paragraphs, so both always
 * have the same content; a paragraph that consists of the link becomes a button.
 */
record MailTemplate(String subject, String text) {

    static final String LINK = "link";

    private static final String LINK_VARIABLE = "{{link}}";
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\{)\\{\\{([a-zA-Z]+)}}(?!})");
    private static final Pattern VARIABLE_WITH_BLANK = Pattern.compile(" ?" + VARIABLE.pattern());
    private static final String PARAGRAPHS = "\\n\\s*\\n";
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#f4f5f7;font-family:sans-serif;color:#1d2733">
            <div style="max-width:560px;margin:auto;padding:32px;background:#fff;border-radius:8px;line-height:1.5">
            %s
            </div></body></html>
            """;
    private static final String BUTTON = """
            <p><a href="{{link}}" style="display:inline-block;padding:12px 20px;background:#1f5fbf;color:#fff;\
            border-radius:6px;text-decoration:none">{{subject}}</a></p>
            <p style="font-size:13px;word-break:break-all">{{link}}</p>""";

    private static final Mustache.Compiler TEXT = Mustache.compiler().escapeHTML(false);
    private static final Mustache.Compiler HTML = Mustache.compiler().escapeHTML(true);

    /** @param file the subject in the first paragraph, then the text */
    static MailTemplate parse(String file) {
        String[] parts = file.strip().split(PARAGRAPHS, 2);
        return new MailTemplate(parts[0], parts[1]);
    }

    /** The variables, which each mail replaces by its own values. */
    Set<String> variables() {
        return VARIABLE.matcher(subject + " " + text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a part contains only plain variables for the template engine: three braces would not be escaped. */
    static boolean isPlain(String part) {
        return !VARIABLE.matcher(part).replaceAll(" ").contains("{{");
    }

    /** @param values of all variables; an empty one goes with the blank before it */
    WrittenMail write(Locale language, Map<String, String> values) {
        String writtenSubject = TEXT.compile(withoutEmpty(subject, values)).execute(values);
        List<String> paragraphs = Arrays.stream(
                        withoutEmpty(text, values).strip().split(PARAGRAPHS))
                .toList();
        String writtenText = TEXT.compile(String.join("\n\n", paragraphs)).execute(values) + "\n";
        Map<String, String> known = new HashMap<>(values);
        known.put("subject", writtenSubject);
        String html = PAGE.formatted(
                language.toLanguageTag(),
                HTML.compile("{{subject}}").execute(known),
                HTML.compile(paragraphs.stream().map(MailTemplate::html).collect(Collectors.joining("\n")))
                        .execute(known));
        return new WrittenMail(language, writtenSubject, writtenText, html);
    }

    private static String withoutEmpty(String part, Map<String, String> values) {
        return VARIABLE_WITH_BLANK
                .matcher(part)
                .replaceAll(
                        found -> "".equals(values.get(found.group(1))) ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static String html(String paragraph) {
        return paragraph.strip().equals(LINK_VARIABLE)
                ? BUTTON
                : "<p>"
                        + paragraph
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("\n", "<br>\n")
                                .replace(LINK_VARIABLE, "<a href=\"{{link}}\">{{link}}</a>")
                        + "</p>";
    }
}
