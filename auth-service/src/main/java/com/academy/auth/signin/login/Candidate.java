package com.academy.auth.signin.login;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.signin.session.Proof;
import com.academy.auth.signin.session.Standing;
import com.academy.platform.error.NotAuthenticatedException;
import java.util.Optional;

/**
 * The user who signs in, as the database says after the first proof was accepted.
 *
 * @param proof the versions that a session of the user would rest on
 * @param addressAccepted whether the e-mail address is verified, or the settings allow a sign-in without
 * @param secondFactorNeeded whether there is a second factor, or the settings require one of this user
 * @param standing in the membership joined first; empty if the account or all memberships are not active
 */
record Candidate(
        UserId userId,
        AccountStatus status,
        Proof proof,
        boolean addressAccepted,
        boolean secondFactorNeeded,
        Optional<Standing> standing) {

    static Candidate unknown(UserId user) {
        return new Candidate(user, AccountStatus.INACTIVE, new Proof(0, 0), true, false, Optional.empty());
    }

    void requireAcceptedAddress() {
        if (!addressAccepted) {
            throw new EmailNotVerifiedException();
        }
    }

    Standing requireStanding() {
        return standing.orElseThrow(() -> new AccountNotActiveException(status));
    }

    /** The password was right: nothing is counted. */
    static final class EmailNotVerifiedException extends NotAuthenticatedException {

        EmailNotVerifiedException() {
            super(
                    "email-not-verified",
                    "Follow the link in the mail we sent you, or have it sent again. Then sign in.");
        }
    }

    /** Only a caller who has proven to be that user may learn the status. */
    static final class AccountNotActiveException extends NotAuthenticatedException {

        AccountNotActiveException(AccountStatus status) {
            super(
                    switch (status) {
                        case PENDING -> "account-pending";
                        case SUSPENDED -> "account-suspended";
                        case ACTIVE -> "account-active";
                        case INACTIVE -> "account-inactive";
                    },
                    switch (status) {
                        case PENDING -> "Your account waits for approval. You will get a mail.";
                        case SUSPENDED -> "Your account is suspended. Ask an administrator.";
                        case ACTIVE, INACTIVE -> "Your account is not in use any more. Ask an administrator.";
                    });
        }
    }
}
