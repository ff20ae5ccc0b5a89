package com.academy.auth.letters.mail;

import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RewrittenTemplates {

    private static final String SELECT =
            "select letter, language, subject, body, version, changed_at, changed_by from mail_template";

    private final JdbcClient database;

    RewrittenTemplates(JdbcClient database) {
        this.database = database;
    }

    Rewritten find(Letter letter, String language) {
        return database.sql(SELECT + " where letter = :letter and language = :language")
                .param("letter", letter.name())
                .param("language", language)
                .query((row, _) -> rewritten(row))
                .optional()
                .orElseGet(() -> Rewritten.never(letter, language));
    }

    List<Rewritten> all() {
        return database.sql(SELECT).query((row, _) -> rewritten(row)).list();
    }

    void store(Rewritten after) {
        int stored = database.sql("""
                insert into mail_template (letter, language, subject, body, version, changed_at, changed_by)
                values (:letter, :language, :subject, :body, :version, :changedAt, :changedBy)
                on conflict on constraint mail_template_pk do update
                set subject = excluded.subject, body = excluded.body, version = excluded.version,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                where mail_template.version = excluded.version - 1
                """)
                .param("letter", after.letter().name())
                .param("language", after.language())
                .param("subject", after.template().map(MailTemplate::subject).orElse(null))
                .param("body", after.template().map(MailTemplate::text).orElse(null))
                .param("version", after.version())
                .param("changedAt", after.changedAt() == null ? null : Timestamps.of(after.changedAt()))
                .param("changedBy", after.changedBy())
                .update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException("another admin was faster");
        }
    }

    private static Rewritten rewritten(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return new Rewritten(
                Letter.valueOf(row.getString("letter")),
                row.getString("language"),
                subject == null ? Optional.empty() : Optional.of(new MailTemplate(subject, row.getString("body"))),
                row.getLong("version"),
                Columns.instant(row, "changed_at"),
                row.getObject("changed_by", UUID.class));
    }

    /**
     * An admin's version of a letter in a language.
     *
     * @param template null for the version of the release
     * @param version 0 if no admin has changed it yet
     */
    record Rewritten(
            Letter letter,
            String language,
            Optional<MailTemplate> template,
            long version,
            @Nullable Instant changedAt,
            @Nullable UUID changedBy) {

        static Rewritten never(Letter letter, String language) {
            return new Rewritten(letter, language, Optional.empty(), 0, null, null);
        }

        Rewritten as(Optional<MailTemplate> changed, Instant now, UUID admin) {
            return new Rewritten(letter, language, changed, version + 1, now, admin);
        }
    }
}
