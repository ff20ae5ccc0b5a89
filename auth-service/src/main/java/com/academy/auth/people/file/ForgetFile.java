package com.academy.auth.people.file;

import com.academy.auth.account.user.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetFile {

    private final JdbcClient database;

    ForgetFile(JdbcClient database) {
        this.database = database;
    }

    /** Part of the transaction that erases the person. What others' facts add up to names nobody, and stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId user) {
        database.sql("delete from person_file where user_id = :user")
                .param("user", user.value())
                .update();
        database.sql("delete from file_note where user_id = :user")
                .param("user", user.value())
                .update();
    }
}
