package com.academy.auth.letters.mail;

import com.academy.auth.account.person.EmailAddress;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mails that wait to be sent. */
@Component
class OutgoingMails {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Transactions transaction;
    private final JsonMapper json;
    private final Clock clock;

    OutgoingMails(JdbcClient database, Transactions transaction, JsonMapper json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Claims mails that are due: until the claim ends, no other instance sends them. */
    List<DueMail> claim(int most) {
        Instant now = clock.instant();
        return transaction.call(() -> database.sql("""
                update outgoing_mail set due_at = :claimed, attempts = attempts + 1
                where mail_id in (select mail_id from outgoing_mail where due_at <= :now
                                  order by bulk, due_at limit :many for update skip locked)
                returning mail_id, letter, address, language, reference, details, posted_at, attempts
                """)
                .param("claimed", Timestamps.of(now.plus(CLAIM)))
                .param("now", Timestamps.of(now))
                .param("many", most)
                .query((row, _) -> new DueMail(
                        row.getObject("mail_id", UUID.class),
                        Letter.valueOf(row.getString("letter")),
                        new EmailAddress(row.getString("address")),
                        row.getString("language"),
                        row.getObject("reference", UUID.class),
                        json.readValue(row.getString("details"), DETAILS),
                        Columns.instant(row, "posted_at"),
                        row.getInt("attempts")))
                .list());
    }

    void postpone(DueMail mail, Instant next) {
        transaction.run(() -> database.sql("update outgoing_mail set due_at = :next where mail_id = :id")
                .param("next", Timestamps.of(next))
                .param("id", mail.id())
                .update());
    }

    void delete(DueMail mail) {
        transaction.run(() -> database.sql("delete from outgoing_mail where mail_id = :id")
                .param("id", mail.id())
                .update());
    }

    record DueMail(
            UUID id,
            Letter letter,
            EmailAddress address,
            String language,
            @Nullable UUID reference,
            Map<String, String> details,
            Instant postedAt,
            int attempts) {}
}
