package com.academy.auth.signin.recovery;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.letters.confirmation.Confirmations.Confirmed;
import com.academy.auth.letters.confirmation.LinkNotValidException;
import com.academy.auth.letters.confirmation.Purpose;
import com.academy.auth.signin.recovery.ChoosePassword.Chosen;
import com.academy.auth.signin.secondfactor.RemoveSecondFactor;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.jdbc.Transactions;
import java.util.Locale;
import org.springframework.stereotype.Service;

@Service
public class ResetPassword {

    private final Confirmations confirmations;
    private final AddressBook addressBook;
    private final ChoosePassword choosePassword;
    private final SignOut signOut;
    private final RemoveSecondFactor removeSecondFactor;
    private final Audit audit;
    private final Transactions transaction;

    ResetPassword(
            Confirmations confirmations,
            AddressBook addressBook,
            ChoosePassword choosePassword,
            SignOut signOut,
            RemoveSecondFactor removeSecondFactor,
            Audit audit,
            Transactions transaction) {
        this.confirmations = confirmations;
        this.addressBook = addressBook;
        this.choosePassword = choosePassword;
        this.signOut = signOut;
        this.removeSecondFactor = removeSecondFactor;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Gives the link's owner a password, their first or a new one, and ends all their sessions, which may have been
     * opened with the old one. A refused password leaves the link valid. The link also proves the address. If the
     * address was not proven before, a stranger may have registered it, so its second factor is removed.
     */
    public void reset(String token, Password password, Locale language) {
        Addressee person = transaction.call(() -> owner(token));
        Chosen chosen = choosePassword.judge(person, password);
        signOut.signOutEverywhere(person.userId()); // before, so that nothing changes if sessions cannot be ended
        choosePassword.put(
                chosen,
                language,
                () -> prove(token),
                _ -> signOut.signOutEverywhere(person.userId())); // and after: the old password was valid until now
    }

    private void prove(String token) {
        Confirmed link = confirmations.use(token, purposeOf(token));
        boolean confirmedBefore = addressBook.get(link.userId()).verified();
        if (!addressBook.verified(link.userId(), link.email())) {
            throw new LinkNotValidException();
        }
        if (!confirmedBefore && removeSecondFactor.forget(link.userId())) {
            audit.record(AuditEntry.ofOneself(
                    Action.SECOND_FACTOR_REMOVED, link.userId().value()));
        }
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
