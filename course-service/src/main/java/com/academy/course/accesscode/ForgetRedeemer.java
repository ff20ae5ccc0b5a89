package com.academy.course.accesscode;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetRedeemer {

    private final JdbcClient database;

    ForgetRedeemer(JdbcClient database) {
        this.database = database;
    }

    /** Erases a person's network addresses and failed attempts; that the codes were used stays on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID user) {
        database.sql("update redemption set address = '' where user_id = :user")
                .param("user", user)
                .update();
        database.sql("delete from redemption_attempt where user_id = :user")
                .param("user", user)
                .update();
    }
}
