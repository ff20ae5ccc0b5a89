package com.academy.auth.signin.recovery;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.signin.secondfactor.OwnerProof;
import com.academy.auth.signin.session.SessionQueries;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** By the password, or by a recent sign-in. */
@Service
public class ProveOwner implements OwnerProof {

    private final ProvePassword provePassword;
    private final SessionQueries sessions;
    private final AddressBook addressBook;
    private final Transactions transaction;
    private final Clock clock;

    ProveOwner(
            ProvePassword provePassword,
            SessionQueries sessions,
            AddressBook addressBook,
            Transactions transaction,
            Clock clock) {
        this.provePassword = provePassword;
        this.sessions = sessions;
        this.addressBook = addressBook;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void require(CurrentUser caller, @Nullable Password password, Duration freshFor) {
        if (password != null) {
            provePassword.prove(transaction.call(() -> addressBook.get(new UserId(caller.id()))), password);
        } else if (sessions.signedInAt(caller)
                .filter(clock.instant().minus(freshFor)::isBefore)
                .isEmpty()) {
            throw new ProofRequiredException();
        }
    }

    /** An open session is not enough: another person may have found it. */
    static class ProofRequiredException extends RuleViolationException {

        ProofRequiredException() {
            super("proof-required", "Send your present password, or sign in again first.");
        }
    }
}
