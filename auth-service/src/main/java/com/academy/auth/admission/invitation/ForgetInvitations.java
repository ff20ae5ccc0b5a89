package com.academy.auth.admission.invitation;

import com.academy.auth.account.user.ActingPerson;
import com.academy.auth.account.user.EmailAddress;
import com.academy.auth.account.user.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetInvitations {

    private final JdbcClient database;
    private final ActingPerson acting;

    ForgetInvitations(JdbcClient database, ActingPerson acting) {
        this.database = database;
        this.acting = acting;
    }

    /** Those to the address, and those that the person accepted; part of a worker's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId user, EmailAddress address) {
        acting.presents(address);
        database.sql("delete from invitation where email = :address or accepted_by = :user")
                .param("address", address.value())
                .param("user", user.value())
                .update();
    }
}
