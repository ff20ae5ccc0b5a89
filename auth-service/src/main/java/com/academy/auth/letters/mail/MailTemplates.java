package com.academy.auth.letters.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.letters.setting.GeneralSettings;
import com.academy.auth.letters.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every letter in every language: as an admin has rewritten it, else the version of the release. */
@Component
class MailTemplates {

    static final List<String> LANGUAGES = Arrays.asList(GeneralSettings.LANGUAGES.split("\\|", -1));

    static final String NAME = "name";
    static final String ORGANIZATION = "organization";

    private static final String PLATFORM = "platform";

    private final RewrittenTemplates rewritten;
    private final Settings settings;

    MailTemplates(RewrittenTemplates rewritten, Settings settings) {
        this.rewritten = rewritten;
        this.settings = settings;
    }

    /** @param language of the reader; the platform's default if there are no letters in it */
    WrittenMail write(Letter letter, String language, Map<String, String> values) {
        String chosen =
                LANGUAGES.contains(language) ? language : settings.general().defaultLanguage();
        return write(
                rewritten.find(letter, chosen).template().orElseGet(() -> builtIn(letter, chosen)), chosen, values);
    }

    /**
     * Values that users typed may be missing: then the letter greets without a name, and with the platform's name for
     * an organisation's.
     */
    WrittenMail write(MailTemplate template, String language, Map<String, String> values) {
        Map<String, String> known = new HashMap<>(values);
        String platform = settings.general().platformName();
        known.put(PLATFORM, platform);
        known.putIfAbsent(NAME, "");
        known.putIfAbsent(ORGANIZATION, platform);
        return template.write(Locale.of(language), known);
    }

    static MailTemplate builtIn(Letter letter, String language) {
        String file = "/mail/%s/%s.txt".formatted(language, letter.slug());
        try (InputStream found = MailTemplates.class.getResourceAsStream(file)) {
            if (found == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return MailTemplate.parse(new String(found.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is known when that letter is written: what the built-in ones use, and the platform's name. */
    static Set<String> variables(Letter letter) {
        Set<String> variables = LANGUAGES.stream()
                .flatMap(language -> builtIn(letter, language).variables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        variables.add(PLATFORM);
        return variables;
    }
}
