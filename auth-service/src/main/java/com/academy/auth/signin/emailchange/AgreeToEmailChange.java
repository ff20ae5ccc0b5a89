package com.academy.auth.signin.emailchange;

import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.ChangeEmail;
import com.academy.auth.audit.Action;
import com.academy.auth.signin.emailchange.EmailChanges.Agreed;
import com.academy.auth.signin.emailchange.EmailChanges.State;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the address once the former and the new address have both agreed. */
@Service
public class AgreeToEmailChange {

    private final EmailChanges changes;
    private final AddressBook addressBook;
    private final ChangeEmail changeEmail;
    private final Audit audit;

    AgreeToEmailChange(EmailChanges changes, AddressBook addressBook, ChangeEmail changeEmail, Audit audit) {
        this.changes = changes;
        this.addressBook = addressBook;
        this.changeEmail = changeEmail;
        this.audit = audit;
    }

    /** @return whether both addresses have agreed, and the address has changed */
    @Transactional
    public boolean agree(String token) {
        Agreed agreed = changes.agree(token);
        if (agreed.state() == State.COMPLETE) {
            String before = addressBook.get(agreed.user()).email().value();
            changeEmail.change(agreed.user(), agreed.email());
            changes.complete(agreed.user());
            audit.record(
                    AuditEntry.ofOneself(Action.EMAIL_CHANGED, agreed.user().value())
                            .changing(before, agreed.email().value()));
        }
        return agreed.state() != State.WAITING;
    }
}
