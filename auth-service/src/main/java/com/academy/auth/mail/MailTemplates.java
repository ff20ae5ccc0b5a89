package com.academy.auth.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Letters are plain text with a few variables: the subject in the first line, then paragraphs. The HTML is made from the
 * same paragraphs, so the two never tell different things; one that is nothing but the link becomes a button.
 */
@Component
class MailTemplates {

    private static final String LINK = "{{link}}";
    private static final Locale DEFAULT = Locale.ENGLISH;
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

    WrittenMail write(Letter letter, String language, Map<String, String> values) {
        Locale wanted = Locale.of(language);
        Locale chosen = template(letter, wanted).isPresent() ? wanted : DEFAULT;
        List<String> parts = Arrays.stream(template(letter, chosen)
                        .orElseThrow(() -> new IllegalStateException("There is no letter " + letter.slug()))
                        .strip()
                        .split("\\n\\s*\\n"))
                .toList();
        String subject = TEXT.compile(parts.getFirst()).execute(values);
        List<String> paragraphs = parts.subList(1, parts.size());
        String text = TEXT.compile(String.join("\n\n", paragraphs)).execute(values) + "\n";
        String body = paragraphs.stream()
                .map(it -> it.equals(LINK) ? BUTTON : "<p>" + it + "</p>")
                .collect(Collectors.joining("\n"));
        Map<String, String> known = new HashMap<>(values);
        known.put("subject", subject);
        String html = PAGE.formatted(
                chosen.toLanguageTag(),
                HTML.compile("{{subject}}").execute(known),
                HTML.compile(body).execute(known));
        return new WrittenMail(chosen, subject, text, html);
    }

    private static Optional<String> template(Letter letter, Locale language) {
        String file = "/mail/%s/%s.txt".formatted(language.getLanguage(), letter.slug());
        try (InputStream found = MailTemplates.class.getResourceAsStream(file)) {
            return found == null ? Optional.empty() : Optional.of(new String(found.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
