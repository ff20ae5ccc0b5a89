package com.academy.auth.signin.session;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.jdbc.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records sign-ins in the audit. */
@Component
public class SignInTrail {

    private final Audit audit;
    private final AddressBook addressBook;
    private final Transactions transaction;

    SignInTrail(Audit audit, AddressBook addressBook, Transactions transaction) {
        this.audit = audit;
        this.addressBook = addressBook;
        this.transaction = transaction;
    }

    void signedIn(SignedIn.SignedInUser user, String sessionId) {
        audit.record(AuditEntry.ofOneself(Action.SIGNED_IN, user.id())
                .in(user.organizationId())
                .inSession(sessionId));
    }

    /** The caller is not identified; the entry names the account with the typed address, if there is one. */
    public void failed(String typedEmail, boolean lockedOut) {
        AuditSubject account = EmailAddress.parse(typedEmail)
                .flatMap(this::find)
                .map(owner -> AuditSubject.user(owner.userId().value()))
                .orElse(AuditSubject.unknownUser());
        failed(account, lockedOut);
    }

    public void failed(UserId user, boolean lockedOut) {
        failed(AuditSubject.user(user.value()), lockedOut);
    }

    private void failed(AuditSubject account, boolean lockedOut) {
        audit.record(AuditEntry.of(Action.SIGN_IN_FAILED, account));
        if (lockedOut) {
            audit.record(AuditEntry.of(Action.LOCKED_OUT, account));
        }
    }

    private Optional<AddressBook.Addressee> find(EmailAddress email) {
        return transaction.call(() -> addressBook.find(email));
    }
}
