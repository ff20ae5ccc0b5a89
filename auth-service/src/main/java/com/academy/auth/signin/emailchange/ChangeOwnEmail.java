package com.academy.auth.signin.emailchange;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.EmailTakenException;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.recovery.ProvePassword;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Asks for a change of the own address. An open session and the password are not enough to take the account away: the
 * former address has to agree.
 */
@Service
public class ChangeOwnEmail {

    private final ProvePassword provePassword;
    private final CreateAccount accounts;
    private final AddressBook addressBook;
    private final EmailChanges changes;
    private final Settings settings;
    private final PostMail postMail;
    private final Transactions transaction;

    ChangeOwnEmail(
            ProvePassword provePassword,
            CreateAccount accounts,
            AddressBook addressBook,
            EmailChanges changes,
            Settings settings,
            PostMail postMail,
            Transactions transaction) {
        this.provePassword = provePassword;
        this.accounts = accounts;
        this.addressBook = addressBook;
        this.changes = changes;
        this.settings = settings;
        this.postMail = postMail;
        this.transaction = transaction;
    }

    /**
     * Sends a mail to both addresses. If registration does not reveal whether an address is taken, neither does this: a
     * taken one gets a mail without the link that the change needs.
     */
    public void request(CurrentUser user, EmailAddress email, Password password, Locale language) {
        var id = new UserId(user.id());
        Addressee person = transaction.call(() -> addressBook.get(id));
        provePassword.prove(person, password);
        boolean taken = accounts.isTaken(email);
        if (taken && settings.security().signInBeforeVerifying()) {
            throw new EmailTakenException(); // registering tells it as well
        }
        UUID change = Ids.next();
        transaction.run(() -> {
            changes.put(id, change, email);
            postMail.post(Letter.CHANGE_EMAIL, person.email(), language, change, Map.of());
            if (taken) {
                postMail.post(Letter.ADDRESS_TAKEN, email, language);
            } else {
                postMail.post(Letter.CONFIRM_NEW_EMAIL, email, language, change, Map.of());
            }
        });
    }
}
