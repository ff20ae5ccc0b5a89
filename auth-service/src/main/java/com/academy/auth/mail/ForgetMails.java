package com.academy.auth.mail;

import com.academy.auth.account.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetMails {

    private final JdbcClient database;

    ForgetMails(JdbcClient database) {
        this.database = database;
    }

    /** What is still on its way to an address; part of a worker's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(EmailAddress address) {
        database.sql("delete from outgoing_mail where address = :address")
                .param("address", address.value())
                .update();
    }
}
