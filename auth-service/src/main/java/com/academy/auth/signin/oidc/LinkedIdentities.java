package com.academy.auth.signin.oidc;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which user is linked to which identity at a provider. */
@Repository
class LinkedIdentities {

    private final JdbcClient database;
    private final ActingPerson acting;
    private final Clock clock;

    LinkedIdentities(JdbcClient database, ActingPerson acting, Clock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    Optional<UserId> find(String issuer, String subject) {
        acting.present(issuer, subject);
        return database.sql("select user_id from linked_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .optional();
    }

    /** Links an identity to the acting person. */
    void link(String issuer, String subject, UserId user) {
        database.sql("""
                insert into linked_identity (issuer, subject, user_id, linked_at)
                values (:issuer, :subject, :user, :now)
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("user", user.value())
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** All of the acting person's. */
    void unlink(UserId user) {
        database.sql("delete from linked_identity where user_id = :user")
                .param("user", user.value())
                .update();
    }
}
