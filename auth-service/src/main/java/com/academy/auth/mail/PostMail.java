package com.academy.auth.mail;

import com.academy.auth.account.EmailAddress;
import com.academy.platform.domain.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class PostMail {

    private static final String DEFAULT_LANGUAGE = "en";

    private final JdbcClient database;
    private final Clock clock;

    PostMail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction: the mail goes out if that comes to be, and to whoever has the address then. If
     * nobody has, nothing is sent.
     *
     * @param language of the reader; English where a letter does not exist in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter, EmailAddress to, Locale language) {
        database.sql("""
                insert into outgoing_mail (mail_id, letter, address, language, posted_at, due_at)
                values (:id, :letter, :address, :language, :now, :now)
                """)
                .param("id", Ids.next())
                .param("letter", letter.name())
                .param("address", to.value())
                .param("language", code(language))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String code(Locale language) {
        String code = language.getLanguage();
        return code.matches("[a-z]{2,3}") ? code : DEFAULT_LANGUAGE;
    }
}
