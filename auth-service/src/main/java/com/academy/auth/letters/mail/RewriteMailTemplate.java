package com.academy.auth.letters.mail;

import com.academy.auth.audit.Action;
import com.academy.auth.audit.SubjectKind;
import com.academy.auth.letters.mail.RewrittenTemplates.Rewritten;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Admins have letters say what they want, and take it back. Mails not sent yet are written as it then is. */
@Service
public class RewriteMailTemplate {

    private final MailTemplateQueries templates;
    private final RewrittenTemplates rewritten;
    private final Audit audit;
    private final Clock clock;

    RewriteMailTemplate(MailTemplateQueries templates, RewrittenTemplates rewritten, Audit audit, Clock clock) {
        this.templates = templates;
        this.rewritten = rewritten;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MailTemplateView rewrite(
            CurrentUser admin, String letter, String language, MailDraft draft, ExpectedVersion expected) {
        return change(admin, letter, language, expected, known -> Optional.of(draft.templateOf(known)));
    }

    /** Restores the version of the release. */
    @Transactional
    public void reset(CurrentUser admin, String letter, String language, ExpectedVersion expected) {
        change(admin, letter, language, expected, _ -> Optional.empty());
    }

    private MailTemplateView change(
            CurrentUser admin,
            String letter,
            String language,
            ExpectedVersion expected,
            Function<Letter, Optional<MailTemplate>> template) {
        Rewritten before = templates.find(letter, language);
        expected.check(before.version());
        Rewritten after = before.as(template.apply(before.letter()), clock.instant(), admin.id());
        if (!after.template().equals(before.template())) {
            rewritten.store(after);
            audit.record(AuditEntry.of(
                            Action.MAIL_TEMPLATE_CHANGED,
                            new AuditSubject(SubjectKind.MAIL_TEMPLATE, letter + "/" + language))
                    .changing(before.template().orElse(null), after.template().orElse(null)));
            return MailTemplateView.of(after);
        }
        return MailTemplateView.of(before);
    }
}
