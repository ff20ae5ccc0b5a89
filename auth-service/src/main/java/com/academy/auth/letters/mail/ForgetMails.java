package com.academy.auth.letters.mail;

import com.academy.auth.account.user.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetMails {

    private final JdbcClient database;
    private final MailTally tally;

    ForgetMails(JdbcClient database, MailTally tally) {
        this.database = database;
        this.tally = tally;
    }

    /** What is still on its way to an address, and how much went to it lately; part of a worker's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(EmailAddress address) {
        database.sql("delete from outgoing_mail where address = :address")
                .param("address", address.value())
                .update();
        tally.forget(address);
    }
}
