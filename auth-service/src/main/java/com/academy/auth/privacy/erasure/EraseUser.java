package com.academy.auth.privacy.erasure;

import com.academy.auth.account.attempt.RedisCalls.SessionsUnavailableException;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.organization.KeepAnAdmin;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.signin.recovery.ProveOwner;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.privacy.ErasePerson;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Erases a person here at once and tells the other services to. {@link AuthPersonalData} says what is erased. */
@Service
public class EraseUser {

    private static final Logger LOG = LoggerFactory.getLogger(EraseUser.class);

    private final Erasures erasures;
    private final ErasePerson erasePerson;
    private final KeepAnAdmin keepAnAdmin;
    private final AddressBook addressBook;
    private final ActingPerson acting;
    private final ProveOwner proveOwner;
    private final SignOut signOut;
    private final Audit audit;
    private final ErasureProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;
    /**
     * Sealing the audit entry takes a second of the workers' few connections: concurrent erasures could wait for each
     * other.
     */
    private final Lock oneAtATime = new ReentrantLock();

    EraseUser(
            Erasures erasures,
            ErasePerson erasePerson,
            KeepAnAdmin keepAnAdmin,
            AddressBook addressBook,
            ActingPerson acting,
            ProveOwner proveOwner,
            SignOut signOut,
            Audit audit,
            ErasureProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.erasures = erasures;
        this.erasePerson = erasePerson;
        this.keepAnAdmin = keepAnAdmin;
        this.addressBook = addressBook;
        this.acting = acting;
        this.proveOwner = proveOwner;
        this.signOut = signOut;
        this.audit = audit;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param password needed if users erase themselves, unless they have signed in shortly before */
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
                    () -> Objects.requireNonNull(transaction.execute(_ -> eraseHere(user, caller))));
        } finally {
            oneAtATime.unlock();
        }
        try {
            signOut.signOutEverywhere(user); // once more: sessions opened meanwhile were valid until now
        } catch (SessionsUnavailableException gone) {
            LOG.warn("Sessions of {} could not be ended again; nothing renews them any more", user.value());
        }
    }

    /** Sessions end just before the commit, so that an erased user has no session left. */
    private boolean eraseHere(UserId user, CurrentUser caller) {
        keepAnAdmin.requireAnotherThan(user);
        acting.actAs(user);
        addressBook.get(user);
        Instant now = clock.instant();
        if (!erasures.add(user, caller.id(), now)) {
            throw new UserNotFoundException(user.value());
        }
        // First: the entry is sealed under keys of which one is about to be destroyed.
        audit.record(AuditEntry.of(Action.USER_ERASED, AuditSubject.user(user.value()))
                .by(caller.id()));
        erasePerson.erase(user.value(), now);
        signOut.signOutEverywhere(user);
        return true;
    }
}
