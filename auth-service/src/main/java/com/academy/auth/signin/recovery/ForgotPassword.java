package com.academy.auth.signin.recovery;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.platform.jdbc.Transactions;
import java.util.Locale;
import org.springframework.stereotype.Service;

@Service
public class ForgotPassword {

    private final Attempts attempts;
    private final PostMail postMail;
    private final Transactions transaction;

    ForgotPassword(Attempts attempts, PostMail postMail, Transactions transaction) {
        this.attempts = attempts;
        this.postMail = postMail;
        this.transaction = transaction;
    }

    /**
     * Does and takes the same whether an account has the address or not: that is looked up when the mail is sent.
     *
     * @param address the network address that the caller comes from
     */
    public void request(EmailAddress email, String address, Locale language) {
        attempts.askForMail("reset-password", email.value(), address);
        transaction.run(() -> postMail.post(Letter.RESET_PASSWORD, email, language));
    }
}
