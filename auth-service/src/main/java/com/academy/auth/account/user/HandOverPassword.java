package com.academy.auth.account.user;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Gives a password to the password keeper and deletes its hash here. Until both have happened the hash decides. If the
 * handover fails, the user signs in with the hash and the next sign-in tries again. In this way the users from before
 * the keeper was introduced move over.
 */
@Service
public class HandOverPassword {

    /** Longer than a keeper ever takes to answer. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(HandOverPassword.class);

    private final Optional<PasswordKeeper> keeper;
    private final Credentials credentials;
    private final ActingPerson acting;
    private final Transactions transaction;
    private final Clock clock;

    HandOverPassword(
            Optional<PasswordKeeper> keeper,
            Credentials credentials,
            ActingPerson acting,
            Transactions transaction,
            Clock clock) {
        this.keeper = keeper;
        this.credentials = credentials;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Outside of any transaction, for a user who has proven their identity.
     *
     * @param hash of that very password, as it is stored
     */
    public void handOver(UserId user, Password password, String hash) {
        keeper.ifPresent(it -> {
            try {
                if (claimed(user, hash)) {
                    it.keep(user, password);
                    transaction.run(() -> {
                        acting.actAs(user);
                        credentials.handedOver(user, hash);
                    });
                }
            } catch (UnavailableException | DataAccessException | TransactionException failure) {
                // Whether the keeper got or will get the password is unknown, so the claim stays until it has expired.
                LOG.warn("The password of {} stays here for now: {}", user.value(), failure.toString());
            }
        });
    }

    /** False if the password was changed meanwhile, or another caller is handing this one over. */
    private boolean claimed(UserId user, String hash) {
        Instant now = clock.instant();
        return transaction.call(() -> {
            acting.actAs(user);
            return credentials.beginHandover(user, hash, now, now.minus(CLAIM));
        });
    }
}
