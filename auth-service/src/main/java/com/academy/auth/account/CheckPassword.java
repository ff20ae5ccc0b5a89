package com.academy.auth.account;

import com.academy.auth.account.Credentials.Credential;
import com.academy.auth.password.HashPasswords;
import com.academy.auth.password.Password;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
public class CheckPassword {

    private final Credentials credentials;
    private final HashPasswords passwords;
    private final ActingPerson acting;
    private final TransactionOperations transaction;

    CheckPassword(
            Credentials credentials, HashPasswords passwords, ActingPerson acting, TransactionOperations transaction) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** Who has this address and this password; takes as long where nobody has the address. */
    public Optional<UserId> check(String typedEmail, Password password) {
        Optional<Credential> credential = EmailAddress.parse(typedEmail).flatMap(this::find);
        String hash = credential.map(Credential::passwordHash).orElseGet(passwords::nobodysHash);
        boolean matches = passwords.matches(password, hash); // outside the transaction: it holds no connection
        return credential.filter(_ -> matches).map(Credential::userId);
    }

    private Optional<Credential> find(EmailAddress email) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            acting.presents(email);
            return credentials.findByEmail(email);
        }));
    }
}
