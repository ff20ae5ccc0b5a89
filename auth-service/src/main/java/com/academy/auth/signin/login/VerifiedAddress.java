package com.academy.auth.signin.login;

import com.academy.auth.account.user.ActingPerson;
import com.academy.auth.account.user.UserId;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.login.PassSecondFactor.EmailNotVerifiedException;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether the settings let somebody in whose e-mail address is not verified. */
@Component
class VerifiedAddress {

    private final Settings settings;
    private final JdbcClient database;
    private final ActingPerson acting;
    private final TransactionOperations transaction;

    VerifiedAddress(Settings settings, JdbcClient database, ActingPerson acting, TransactionOperations transaction) {
        this.settings = settings;
        this.database = database;
        this.acting = acting;
        this.transaction = transaction;
    }

    boolean isNeeded() {
        return !settings.security().signInBeforeVerifying();
    }

    /** @param user whose password was right: nobody else learns of it */
    void require(UserId user) {
        if (isNeeded() && !isThere(user)) {
            throw new EmailNotVerifiedException();
        }
    }

    private boolean isThere(UserId user) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            acting.actAs(user);
            return database.sql("""
                    select exists (select from profile where user_id = :user and email_verified_at is not null)
                    """)
                    .param("user", user.value())
                    .query(Boolean.class)
                    .single();
        }));
    }
}
