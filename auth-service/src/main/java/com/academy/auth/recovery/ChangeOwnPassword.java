package com.academy.auth.recovery;

import com.academy.auth.account.AddressBook;
import com.academy.auth.account.AddressBook.Addressee;
import com.academy.auth.account.ChangePassword;
import com.academy.auth.account.HandOverPassword;
import com.academy.auth.account.UserId;
import com.academy.auth.audit.Action;
import com.academy.auth.audit.Audit;
import com.academy.auth.audit.AuditEntry;
import com.academy.auth.login.SignOut;
import com.academy.auth.mail.Letter;
import com.academy.auth.mail.PostMail;
import com.academy.auth.password.HashPasswords;
import com.academy.auth.password.Password;
import com.academy.auth.password.PasswordPolicy;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
public class ChangeOwnPassword {

    private final AddressBook addressBook;
    private final ProvePassword provePassword;
    private final PasswordPolicy policy;
    private final HashPasswords passwords;
    private final ChangePassword changePassword;
    private final HandOverPassword handOverPassword;
    private final SignOut signOut;
    private final PostMail postMail;
    private final Audit audit;
    private final TransactionOperations transaction;

    ChangeOwnPassword(
            AddressBook addressBook,
            ProvePassword provePassword,
            PasswordPolicy policy,
            HashPasswords passwords,
            ChangePassword changePassword,
            HandOverPassword handOverPassword,
            SignOut signOut,
            PostMail postMail,
            Audit audit,
            TransactionOperations transaction) {
        this.addressBook = addressBook;
        this.provePassword = provePassword;
        this.policy = policy;
        this.passwords = passwords;
        this.changePassword = changePassword;
        this.handOverPassword = handOverPassword;
        this.signOut = signOut;
        this.postMail = postMail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Ends all other sessions: whoever else is signed in with the old password is out. */
    public void change(CurrentUser user, Password current, Password chosen, Locale language) {
        UserId id = new UserId(user.id());
        Addressee person = Objects.requireNonNull(transaction.execute(_ -> addressBook.get(id)));
        provePassword.prove(person, current);
        policy.require(chosen, person.words());
        String hash = passwords.hash(chosen); // outside the transaction: it holds no connection
        transaction.executeWithoutResult(_ -> {
            changePassword.change(id, hash);
            postMail.post(Letter.PASSWORD_CHANGED, person.email(), language);
            audit.record(AuditEntry.ofOneself(Action.PASSWORD_CHANGED, user.id()));
        });
        handOverPassword.handOver(id, chosen, hash);
        signOut.signOutElsewhere(user);
    }
}
