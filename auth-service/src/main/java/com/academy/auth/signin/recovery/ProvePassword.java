package com.academy.auth.signin.recovery;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.user.AddressBook.Addressee;
import com.academy.auth.account.user.CheckPassword;
import com.academy.auth.account.user.CheckPassword.Checked;
import com.academy.platform.error.RuleViolationException;
import org.springframework.stereotype.Service;

/** For a signed-in user. Attempts are counted, so that a person who finds an open session cannot guess passwords. */
@Service
public class ProvePassword {

    private final Attempts attempts;
    private final CheckPassword checkPassword;

    ProvePassword(Attempts attempts, CheckPassword checkPassword) {
        this.attempts = attempts;
        this.checkPassword = checkPassword;
    }

    /** A wrong one is counted, and refused as a rule: the session stays. */
    public Checked prove(Addressee person, Password current) {
        return attempts.beginProof(person.userId().value())
                .counting(
                        failure -> failure instanceof WrongPasswordException,
                        () -> checkPassword
                                .check(person.email().value(), current)
                                .filter(checked -> checked.userId().equals(person.userId()))
                                .orElseThrow(WrongPasswordException::new));
    }

    /** By a signed-in user: the session stays. */
    static class WrongPasswordException extends RuleViolationException {

        WrongPasswordException() {
            super("wrong-password", "This is not your present password.");
        }
    }
}
