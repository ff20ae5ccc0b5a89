package com.academy.auth.admission.peopleimport;

import com.academy.auth.account.user.ActingPerson;
import com.academy.auth.account.user.EmailAddress;
import com.academy.auth.account.user.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetListed {

    private final JdbcClient database;
    private final ActingPerson acting;

    ForgetListed(JdbcClient database, ActingPerson acting) {
        this.database = database;
        this.acting = acting;
    }

    /** What lists said of a person; part of a worker's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId user, EmailAddress address) {
        acting.presents(address);
        database.sql("delete from people_import_row where email = :address or user_id = :user")
                .param("address", address.value())
                .param("user", user.value())
                .update();
    }
}
