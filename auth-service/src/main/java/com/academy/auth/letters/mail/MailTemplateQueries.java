package com.academy.auth.letters.mail;

import com.academy.auth.letters.mail.RewrittenTemplates.Rewritten;
import com.academy.platform.error.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class MailTemplateQueries {

    /** What the variables are in a preview. */
    private static final Map<String, String> SAMPLES =
            Map.of(MailTemplates.NAME, "Ada", MailTemplates.ORGANIZATION, "Analytical Society");

    private final MailTemplates templates;
    private final RewrittenTemplates rewritten;
    private final MailProperties properties;

    MailTemplateQueries(MailTemplates templates, RewrittenTemplates rewritten, MailProperties properties) {
        this.templates = templates;
        this.rewritten = rewritten;
        this.properties = properties;
    }

    /** Every letter in every language. */
    @Transactional(readOnly = true)
    public List<MailTemplateView> all() {
        Map<String, Rewritten> stored = rewritten.all().stream().collect(Collectors.toMap(it -> key(it), it -> it));
        return Arrays.stream(Letter.values())
                .flatMap(letter -> MailTemplates.LANGUAGES.stream().map(language -> Rewritten.never(letter, language)))
                .map(never -> MailTemplateView.of(stored.getOrDefault(key(never), never)))
                .toList();
    }

    @Transactional(readOnly = true)
    public MailTemplateView get(String letter, String language) {
        return MailTemplateView.of(find(letter, language));
    }

    /** @param draft to be shown; empty for the template in use */
    @Transactional(readOnly = true)
    public MailPreview preview(String letter, String language, Optional<MailDraft> draft) {
        Rewritten stored = find(letter, language);
        MailTemplate template = draft.map(it -> it.templateOf(stored.letter()))
                .or(stored::template)
                .orElseGet(() -> MailTemplates.builtIn(stored.letter(), language));
        Map<String, String> values = MailTemplates.variables(stored.letter()).stream()
                .collect(Collectors.toMap(it -> it, it -> sample(stored.letter(), it)));
        return MailPreview.of(templates.write(template, language, values));
    }

    Rewritten find(String letter, String language) {
        Letter known = Arrays.stream(Letter.values())
                .filter(it -> it.slug().equals(letter))
                .filter(_ -> MailTemplates.LANGUAGES.contains(language))
                .findFirst()
                .orElseThrow(MailTemplateNotFoundException::new);
        return rewritten.find(known, language);
    }

    private String sample(Letter letter, String variable) {
        return variable.equals(MailTemplate.LINK)
                ? "%s/%s#a-link-of-somebodys".formatted(properties.webUrl(), letter.slug())
                : SAMPLES.getOrDefault(variable, variable.toUpperCase(Locale.ROOT));
    }

    private static String key(Rewritten it) {
        return it.letter() + "/" + it.language();
    }

    static class MailTemplateNotFoundException extends NotFoundException {

        MailTemplateNotFoundException() {
            super("mail-template-not-found", "There is no such letter in that language.");
        }
    }
}
