package com.academy.auth.privacy.erasure;

import com.academy.auth.account.attempt.RedisCalls.SessionsUnavailableException;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.signin.recovery.ProveOwner;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.tenancy.Workers;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Erases a person at the person's own wish or by an admin. {@link AuthPersonalData} says what is erased. */
@Service
public class EraseUser {

    private static final Logger LOG = LoggerFactory.getLogger(EraseUser.class);

    private final EraseHere eraseHere;
    private final ProveOwner proveOwner;
    private final SignOut signOut;
    private final ErasureProperties properties;
    private final Transactions transaction;
    /** Sealing the entry takes a second of the workers' few connections: concurrent erasures could block each other. */
    private final Lock oneAtATime = new ReentrantLock();

    EraseUser(
            EraseHere eraseHere,
            ProveOwner proveOwner,
            SignOut signOut,
            ErasureProperties properties,
            Transactions transaction) {
        this.eraseHere = eraseHere;
        this.proveOwner = proveOwner;
        this.signOut = signOut;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** @param password needed from a person who erases the own account, unless the sign-in was a moment ago */
    public void erase(UserId user, @Nullable Password password, CurrentUser caller) {
        if (caller.id().equals(user.value())) {
            proveOwner.require(caller, password, properties.freshFor());
        } else if (!caller.isAdmin()) {
            throw new UserNotFoundException(user.value());
        }
        oneAtATime.lock();
        try {
            Workers.run(
                    Set.of(OrganizationId.PUBLIC.value()),
                    Set.of(user.value()),
                    () -> transaction.run(() -> eraseHere.erase(user, caller)));
        } finally {
            oneAtATime.unlock();
        }
        try {
            signOut.signOutEverywhere(user); // again: a session opened meanwhile was valid until the commit
        } catch (SessionsUnavailableException gone) {
            LOG.warn("Sessions of {} could not be ended again; nothing renews them any more", user.value());
        }
    }
}
