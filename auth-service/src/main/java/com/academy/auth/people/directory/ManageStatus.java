package com.academy.auth.people.directory;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.ChangeStatus;
import com.academy.auth.admission.invitation.EndInvitations;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.organization.KeepAnAdmin;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets a person sign in or not, and writes to a person who has just been approved. */
@Component
class ManageStatus {

    private final ChangeStatus changeStatus;
    private final KeepAnAdmin keepAnAdmin;
    private final EndInvitations endInvitations;
    private final AddressBook addressBook;
    private final PostMail postMail;
    private final Audit audit;

    ManageStatus(
            ChangeStatus changeStatus,
            KeepAnAdmin keepAnAdmin,
            EndInvitations endInvitations,
            AddressBook addressBook,
            PostMail postMail,
            Audit audit) {
        this.changeStatus = changeStatus;
        this.keepAnAdmin = keepAnAdmin;
        this.endInvitations = endInvitations;
        this.addressBook = addressBook;
        this.postMail = postMail;
        this.audit = audit;
    }

    /** Part of the transaction of the caller, which ends the sessions opened before. */
    void change(UserId user, AccountStatus status, Locale language) {
        if (status == AccountStatus.ACTIVE) {
            activate(user, language);
        } else {
            endInvitations.end(user, null);
            keepAnAdmin.requireAnotherThan(user);
            change(user, status);
        }
    }

    private void activate(UserId user, Locale language) {
        if (change(user, AccountStatus.ACTIVE) == AccountStatus.PENDING) {
            postMail.post(Letter.ACCOUNT_APPROVED, addressBook.get(user).email(), language);
        }
    }

    private AccountStatus change(UserId user, AccountStatus status) {
        AccountStatus before = changeStatus.change(user, status);
        if (before != status) {
            audit.record(AuditEntry.of(Action.STATUS_CHANGED, AuditSubject.user(user.value()))
                    .changing(before, status));
        }
        return before;
    }
}
