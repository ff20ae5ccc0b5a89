package com.academy.auth.letters.mail;

import com.academy.platform.web.Tagged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in one language as it is sent now.
 *
 * @param letter name of the letter. Example: verify-email
 * @param language language of this text. Example: en
 * @param subject subject of the mail; may hold variables. Example: Welcome to Academy
 * @param text paragraphs of plain text with an empty line between them. Example: Welcome {{name}}!
 * @param variables names of the variables that may stand in it, as {@code {{name}}}. Example: ["link", "name"]
 * @param requiredVariables names of the variables that the text has to hold. Example: ["link"]
 * @param rewritten whether the text is an admin's; else it is as it came with the release
 * @param changedAt when an admin rewrote or reset it last; null before that
 * @param changedBy the admin that rewrote or reset it last; null before that
 */
public record MailTemplateView(
        String letter,
        String language,
        String subject,
        String text,
        Set<String> variables,
        Set<String> requiredVariables,
        boolean rewritten,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy,
        @JsonIgnore long version)
        implements Tagged {

    @Override
    public String tag() {
        return Long.toString(version);
    }

    static MailTemplateView of(RewrittenTemplates.Rewritten stored) {
        MailTemplate template =
                stored.template().orElseGet(() -> MailTemplates.builtIn(stored.letter(), stored.language()));
        return new MailTemplateView(
                stored.letter().slug(),
                stored.language(),
                template.subject(),
                template.text(),
                MailTemplates.variables(stored.letter()),
                stored.letter().requiredVariables(),
                stored.template().isPresent(),
                stored.changedAt(),
                stored.changedBy(),
                stored.version());
    }
}
