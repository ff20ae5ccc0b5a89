package com.academy.auth.signin.recovery;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.account.user.ChangePassword;
import com.academy.auth.account.user.CheckPassword.Checked;
import com.academy.auth.signin.recovery.ProvePassword.WrongPasswordException;
import com.academy.auth.signin.session.SignOut;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import org.springframework.stereotype.Service;

@Service
public class ChangeOwnPassword {

    private final AddressBook addressBook;
    private final ProvePassword provePassword;
    private final ChoosePassword choosePassword;
    private final ChangePassword changePassword;
    private final SignOut signOut;
    private final Transactions transaction;

    ChangeOwnPassword(
            AddressBook addressBook,
            ProvePassword provePassword,
            ChoosePassword choosePassword,
            ChangePassword changePassword,
            SignOut signOut,
            Transactions transaction) {
        this.addressBook = addressBook;
        this.provePassword = provePassword;
        this.choosePassword = choosePassword;
        this.changePassword = changePassword;
        this.signOut = signOut;
        this.transaction = transaction;
    }

    /** Ends all other sessions, which may have been opened with the old password. */
    public void change(CurrentUser user, Password current, Password chosen, Locale language) {
        UserId id = new UserId(user.id());
        Addressee person = transaction.call(() -> addressBook.get(id));
        Checked proof = provePassword.prove(person, current);
        choosePassword.put(
                choosePassword.judge(person, chosen),
                language,
                () -> requireCurrent(proof),
                version -> signOut.signOutElsewhere(user, version));
    }

    /** Another change, or a reset by its owner, may have been faster. */
    private void requireCurrent(Checked proof) {
        if (!changePassword.isCurrent(proof)) {
            throw new WrongPasswordException();
        }
    }
}
