package com.academy.auth.privacy.erasure;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.organization.KeepAnAdmin;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.privacy.ErasePerson;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Erases a person in this service's database and tells the other services to. */
@Component
class EraseHere {

    private final Erasures erasures;
    private final ErasePerson erasePerson;
    private final KeepAnAdmin keepAnAdmin;
    private final AddressBook addressBook;
    private final ActingPerson acting;
    private final SignOut signOut;
    private final Audit audit;
    private final Clock clock;

    EraseHere(
            Erasures erasures,
            ErasePerson erasePerson,
            KeepAnAdmin keepAnAdmin,
            AddressBook addressBook,
            ActingPerson acting,
            SignOut signOut,
            Audit audit,
            Clock clock) {
        this.erasures = erasures;
        this.erasePerson = erasePerson;
        this.keepAnAdmin = keepAnAdmin;
        this.addressBook = addressBook;
        this.acting = acting;
        this.signOut = signOut;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Runs in the worker's transaction. Sessions end just before the commit, so that an erased person has no session left.
     *
     * @throws UserNotFoundException if the person does not exist or is erased already
     */
    void erase(UserId user, CurrentUser caller) {
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
    }
}
