package com.academy.auth.letters.mail;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait to be sent, and how many went to the address lately. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailHolding implements PersonalHolding {

    private final JdbcClient database;
    private final MailTally tally;

    MailHolding(JdbcClient database, MailTally tally) {
        this.database = database;
        this.tally = tally;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("mailsOnTheirWay", """
                select letter, address, language, posted_at as "postedAt"
                from outgoing_mail where address = (select email from profile where user_id = :user) order by posted_at
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        if (address != null) {
            database.sql("delete from outgoing_mail where address = :address")
                    .param("address", address.value())
                    .update();
            tally.forget(address);
        }
    }
}
