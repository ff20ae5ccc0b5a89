package com.academy.auth.signin.session;

import com.academy.auth.account.user.AccountStatus;
import com.academy.platform.error.NotAuthenticatedException;
import java.util.Locale;

/** Told only to who has proven to be that person. */
class AccountNotActiveException extends NotAuthenticatedException {

    AccountNotActiveException(AccountStatus status) {
        super(
                "account-" + status.name().toLowerCase(Locale.ROOT),
                switch (status) {
                    case PENDING -> "Your account waits for approval. You will get a mail.";
                    case SUSPENDED -> "Your account is suspended. Ask an administrator.";
                    case ACTIVE, INACTIVE -> "Your account is not in use any more. Ask an administrator.";
                });
    }
}
