package com.academy.auth.letters.mail;

import com.academy.auth.account.attempt.TooManyMailsException;
import com.academy.auth.account.person.EmailAddress;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
public class PostMail {

    /** Stored if the reader's language is unknown; the platform's default at the time of sending applies then. */
    private static final String UNKNOWN = "und";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final MailTally tally;
    private final JsonMapper json;
    private final Clock clock;

    PostMail(JdbcClient database, JdbcTemplate batches, MailTally tally, JsonMapper json, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.tally = tally;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction: the mail is sent once that is committed, to the person who has the address at
     * that time. If the address belongs to no account by then, nothing is sent.
     *
     * @param language of the reader; the platform's default if there are no letters in it
     * @throws TooManyMailsException if the address has got too many mails of that kind lately, and the caller's work
     *     needs this one; other mails above the limit are dropped silently
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter, EmailAddress to, Locale language) {
        post(letter, to, language, null, Map.of());
    }

    /**
     * As {@link #post(Letter, EmailAddress, Locale)}, about something that another table stores.
     *
     * @param reference what its link leads to, if another table stores that: an invitation, a change of address
     * @param details for its text; nothing secret, and nothing about a person. They are left out of a mail to an
     *     address that its owner has not confirmed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(
            Letter letter, EmailAddress to, Locale language, @Nullable UUID reference, Map<String, String> details) {
        if (tally.count(letter, List.of(to)).isEmpty()) {
            if (letter.isRefusedAboveLimit()) {
                throw new TooManyMailsException(tally.untilNext(letter, to));
            }
            return;
        }
        database.sql("""
                insert into outgoing_mail (mail_id, letter, address, language, reference, details, posted_at, due_at)
                values (:id, :letter, :address, :language, :reference, cast(:details as jsonb), :now, :now)
                """)
                .param("id", Ids.next())
                .param("letter", letter.name())
                .param("address", to.value())
                .param("language", code(language))
                .param("reference", reference)
                .param("details", json.writeValueAsString(details))
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /**
     * As {@link #post(Letter, EmailAddress, Locale)}, to many; sent after all other mails. Those above the limit of
     * their recipient are dropped silently.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(Letter letter, Collection<EmailAddress> to, Locale language) {
        var nothing = new HashMap<EmailAddress, @Nullable UUID>();
        to.forEach(address -> nothing.put(address, null));
        postAll(letter, nothing, language, Map.of());
    }

    /**
     * As {@link #post(Letter, EmailAddress, Locale, UUID, Map)}, to many; sent after all other mails. Those above the
     * limit of their recipient are dropped silently.
     *
     * @param to addresses, each with its reference
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(
            Letter letter,
            Map<EmailAddress, ? extends @Nullable UUID> to,
            Locale language,
            Map<String, String> details) {
        OffsetDateTime now = Timestamps.of(clock.instant());
        String text = json.writeValueAsString(details);
        Set<EmailAddress> counted = tally.count(letter, to.keySet());
        List<? extends Map.Entry<EmailAddress, ? extends @Nullable UUID>> mails = to.entrySet().stream()
                .filter(it -> counted.contains(it.getKey()))
                .toList();
        batches.batchUpdate("""
                insert into outgoing_mail
                    (mail_id, letter, address, language, reference, details, posted_at, due_at, bulk)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, true)
                """, mails, Math.max(mails.size(), 1), (row, mail) -> {
            row.setObject(1, Ids.next());
            row.setString(2, letter.name());
            row.setString(3, mail.getKey().value());
            row.setString(4, code(language));
            row.setObject(5, mail.getValue());
            row.setString(6, text);
            row.setObject(7, now);
            row.setObject(8, now);
        });
    }

    private static String code(Locale language) {
        String code = language.getLanguage();
        return code.matches("[a-z]{2,3}") ? code : UNKNOWN;
    }
}
