package com.academy.auth.signin.recovery;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.letters.confirmation.LinkNotValidException;
import com.academy.auth.letters.confirmation.Purpose;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class VerifyEmail {

    private final Confirmations confirmations;
    private final AddressBook addressBook;
    private final Attempts attempts;
    private final PostMail postMail;
    private final Audit audit;
    private final Transactions transaction;

    VerifyEmail(
            Confirmations confirmations,
            AddressBook addressBook,
            Attempts attempts,
            PostMail postMail,
            Audit audit,
            Transactions transaction) {
        this.confirmations = confirmations;
        this.addressBook = addressBook;
        this.attempts = attempts;
        this.postMail = postMail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The link proves the address that it was sent to, if the person still has it. If the address is verified already,
     * any link to it changes nothing.
     */
    @Transactional
    public void verify(String token) {
        if (confirmations
                .findAny(token, Purpose.VERIFY_EMAIL)
                .filter(link -> addressBook.hasVerified(link.userId(), link.email()))
                .isPresent()) {
            return;
        }
        Confirmations.Confirmed link = confirmations.use(token, Purpose.VERIFY_EMAIL);
        if (!addressBook.verified(link.userId(), link.email())) {
            throw new LinkNotValidException();
        }
        audit.record(AuditEntry.ofOneself(Action.EMAIL_VERIFIED, link.userId().value()));
    }

    /**
     * Does and takes the same whether an account has the address or not, and has verified it or not: that is looked up
     * when the mail is sent.
     *
     * @param address the network address that the caller comes from
     */
    public void request(EmailAddress email, String address, Locale language) {
        attempts.askForMail("verify-email", email.value(), address);
        transaction.run(() -> postMail.post(Letter.VERIFY_EMAIL, email, language));
    }

    /** @param address the network address that the caller comes from */
    public void sendAgain(CurrentUser user, String address, Locale language) {
        UserId id = new UserId(user.id());
        EmailAddress email = transaction.call(() -> addressBook.get(id)).email();
        request(email, address, language);
    }
}
