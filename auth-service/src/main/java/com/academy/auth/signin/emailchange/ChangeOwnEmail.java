package com.academy.auth.signin.emailchange;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.EmailTakenException;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.account.user.ChangeEmail;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.emailchange.EmailChanges.Agreed;
import com.academy.auth.signin.emailchange.EmailChanges.State;
import com.academy.auth.signin.recovery.ProvePassword;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.domain.Ids;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An attacker with an open session, and even the password, cannot take the account over by moving it to another
 * address: the former address has to agree.
 */
@Service
public class ChangeOwnEmail {

    private final ProvePassword provePassword;
    private final CreateAccount accounts;
    private final AddressBook addressBook;
    private final EmailChanges changes;
    private final ChangeEmail changeEmail;
    private final Settings settings;
    private final PostMail postMail;
    private final Audit audit;
    private final TransactionOperations transaction;

    ChangeOwnEmail(
            ProvePassword provePassword,
            CreateAccount accounts,
            AddressBook addressBook,
            EmailChanges changes,
            ChangeEmail changeEmail,
            Settings settings,
            PostMail postMail,
            Audit audit,
            TransactionOperations transaction) {
        this.provePassword = provePassword;
        this.accounts = accounts;
        this.addressBook = addressBook;
        this.changes = changes;
        this.changeEmail = changeEmail;
        this.settings = settings;
        this.postMail = postMail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Sends a mail to both addresses. If registration does not reveal whether an address is taken, neither does this: a
     * taken one gets a mail without the link that the change needs.
     */
    public void request(CurrentUser user, EmailAddress email, Password password, Locale language) {
        var id = new UserId(user.id());
        Addressee person = Objects.requireNonNull(transaction.execute(_ -> addressBook.get(id)));
        provePassword.prove(person, password);
        boolean taken = accounts.isTaken(email);
        if (taken && settings.security().signInBeforeVerifying()) {
            throw new EmailTakenException(); // registration tells callers as much
        }
        UUID change = Ids.next();
        transaction.executeWithoutResult(_ -> {
            changes.put(id, change, email);
            postMail.post(Letter.CHANGE_EMAIL, person.email(), language, change, Map.of());
            if (taken) {
                postMail.post(Letter.ADDRESS_TAKEN, email, language);
            } else {
                postMail.post(Letter.CONFIRM_NEW_EMAIL, email, language, change, Map.of());
            }
        });
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
