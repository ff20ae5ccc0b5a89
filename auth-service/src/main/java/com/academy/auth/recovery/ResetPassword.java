package com.academy.auth.recovery;

import com.academy.auth.account.AddressBook;
import com.academy.auth.account.AddressBook.Addressee;
import com.academy.auth.account.ChangePassword;
import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.HandOverPassword;
import com.academy.auth.audit.Action;
import com.academy.auth.audit.Audit;
import com.academy.auth.audit.AuditEntry;
import com.academy.auth.confirmation.Confirmations;
import com.academy.auth.confirmation.Confirmations.Confirmed;
import com.academy.auth.confirmation.LinkNotValidException;
import com.academy.auth.confirmation.Purpose;
import com.academy.auth.login.SignOut;
import com.academy.auth.mail.Letter;
import com.academy.auth.mail.PostMail;
import com.academy.auth.password.HashPasswords;
import com.academy.auth.password.Password;
import com.academy.auth.password.PasswordPolicy;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
public class ResetPassword {

    private final Confirmations confirmations;
    private final AddressBook addressBook;
    private final PasswordPolicy policy;
    private final HashPasswords passwords;
    private final ChangePassword changePassword;
    private final HandOverPassword handOverPassword;
    private final SignOut signOut;
    private final PostMail postMail;
    private final Audit audit;
    private final TransactionOperations transaction;

    ResetPassword(
            Confirmations confirmations,
            AddressBook addressBook,
            PasswordPolicy policy,
            HashPasswords passwords,
            ChangePassword changePassword,
            HandOverPassword handOverPassword,
            SignOut signOut,
            PostMail postMail,
            Audit audit,
            TransactionOperations transaction) {
        this.confirmations = confirmations;
        this.addressBook = addressBook;
        this.policy = policy;
        this.passwords = passwords;
        this.changePassword = changePassword;
        this.handOverPassword = handOverPassword;
        this.signOut = signOut;
        this.postMail = postMail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Gives the link's person a password, their first or a new one, and ends all their sessions: whoever else knew the old one is out. A
     * password that is refused leaves the link as it was. Who follows the link also has proven the address.
     */
    public void reset(String token, Password password, Locale language) {
        Addressee person = Objects.requireNonNull(transaction.execute(_ -> owner(token)));
        policy.require(password, person.words());
        String hash = passwords.hash(password); // outside the transaction: it holds no connection
        signOut.signOutEverywhere(person.userId()); // before, so that nothing changes while sessions cannot be ended
        transaction.executeWithoutResult(_ -> {
            Confirmed link = confirmations.use(token, purposeOf(token));
            changePassword.change(link.userId(), hash);
            if (!addressBook.verified(link.userId(), link.email())) {
                throw new LinkNotValidException();
            }
            postMail.post(Letter.PASSWORD_CHANGED, link.email(), language);
            audit.record(
                    AuditEntry.ofOneself(Action.PASSWORD_CHANGED, link.userId().value()));
        });
        handOverPassword.handOver(person.userId(), password, hash);
        signOut.signOutEverywhere(person.userId()); // and after: the old password was good until now
    }

    private Purpose purposeOf(String token) {
        return confirmations.idIn(token, Purpose.CHOOSE_PASSWORD).isPresent()
                ? Purpose.CHOOSE_PASSWORD
                : Purpose.RESET_PASSWORD;
    }

    private Addressee owner(String token) {
        Confirmed link = confirmations.look(token, purposeOf(token));
        EmailAddress email = link.email();
        return addressBook
                .find(email)
                .filter(person -> person.userId().equals(link.userId()))
                .orElseThrow(LinkNotValidException::new);
    }
}
