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
 * @param variables what may stand in it, as {@code {{name}}}
 * @param requiredVariables what has to
 * @param rewritten whether it is an admin's; else it is as it came with the release
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
