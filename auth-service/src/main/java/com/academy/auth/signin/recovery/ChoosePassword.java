package com.academy.auth.signin.recovery;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.password.HashPasswords;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.password.PasswordPolicy;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.account.user.ChangePassword;
import com.academy.auth.account.user.HandOverPassword;
import com.academy.auth.audit.Action;
import com.academy.auth.letters.mail.Letter;
import com.academy.auth.letters.mail.PostMail;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.jdbc.Transactions;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** A new password for a user, in two steps; sessions may be ended between them. */
@Component
class ChoosePassword {

    private final PasswordPolicy policy;
    private final HashPasswords passwords;
    private final ChangePassword changePassword;
    private final HandOverPassword handOverPassword;
    private final PostMail postMail;
    private final Audit audit;
    private final Attempts attempts;
    private final Transactions transaction;

    ChoosePassword(
            PasswordPolicy policy,
            HashPasswords passwords,
            ChangePassword changePassword,
            HandOverPassword handOverPassword,
            PostMail postMail,
            Audit audit,
            Attempts attempts,
            Transactions transaction) {
        this.policy = policy;
        this.passwords = passwords;
        this.changePassword = changePassword;
        this.handOverPassword = handOverPassword;
        this.postMail = postMail;
        this.audit = audit;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /** Judges and hashes it, outside of any transaction: that holds no connection. */
    Chosen judge(Addressee person, Password password) {
        policy.require(password, person.words());
        return new Chosen(person, password, passwords.hash(password));
    }

    /**
     * @param proof that the caller is that person, in the same transaction
     * @param end of the sessions that the former password opened, at once after the commit; it is given the version of
     *     the new credential
     */
    void put(Chosen chosen, Locale language, Runnable proof, LongConsumer end) {
        Addressee person = chosen.person();
        long version = transaction.call(() -> {
            proof.run();
            long changed = changePassword.change(person.userId(), chosen.hash());
            postMail.post(Letter.PASSWORD_CHANGED, person.email(), language);
            audit.record(AuditEntry.ofOneself(
                    Action.PASSWORD_CHANGED, person.userId().value()));
            return changed;
        });
        end.accept(version);
        attempts.unlock(person.email().value(), person.userId().value()); // the owner is proven
        handOverPassword.handOver(person.userId(), chosen.password(), chosen.hash());
    }

    record Chosen(Addressee person, Password password, String hash) {

        @Override
        public String toString() {
            return "Chosen[hidden]";
        }
    }
}
