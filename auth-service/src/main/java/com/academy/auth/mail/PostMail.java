package com.academy.auth.mail;

import com.academy.auth.account.EmailAddress;
import com.academy.platform.domain.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
public class PostMail {

    /** Of readers who name no language: the platform's default then, as it is when the mail is sent. */
    private static final String UNKNOWN = "und";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    PostMail(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction: the mail goes out if that comes to be, and to whoever has the address then. If
     * nobody has, nothing is sent.
     *
     * @param language of the reader; the platform's default where there are no letters in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter, EmailAddress to, Locale language) {
        post(letter, to, language, null, Map.of());
    }

    /**
     * As {@link #post(Letter, EmailAddress, Locale)}, to an address that may be nobody's.
     *
     * @param reference what the letter is about: the invitation, or the person whose new address it is
     * @param details for its text; nothing secret, and nothing about a person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(
            Letter letter, EmailAddress to, Locale language, @Nullable UUID reference, Map<String, String> details) {
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
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String code(Locale language) {
        String code = language.getLanguage();
        return code.matches("[a-z]{2,3}") ? code : UNKNOWN;
    }
}
