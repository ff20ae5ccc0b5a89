package com.academy.auth.account.user;

import com.academy.auth.account.password.HashPasswords;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.Credentials.Credential;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class CheckPassword {

    private final Credentials credentials;
    private final HashPasswords passwords;
    private final Optional<PasswordKeeper> keeper;
    private final HandOverPassword handOverPassword;
    private final ActingPerson acting;
    private final Transactions transaction;

    CheckPassword(
            Credentials credentials,
            HashPasswords passwords,
            Optional<PasswordKeeper> keeper,
            HandOverPassword handOverPassword,
            ActingPerson acting,
            Transactions transaction) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.keeper = keeper;
        this.handOverPassword = handOverPassword;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** The user with this address and this password. Takes as long for an address without an account. */
    public Optional<Checked> check(String typedEmail, Password password) {
        Optional<Credential> credential = EmailAddress.parse(typedEmail).flatMap(this::find);
        String hash = credential.map(Credential::passwordHash).orElse(null);
        if (hash == null && keeper.isPresent()) {
            UserId user = credential.map(Credential::userId).orElseGet(() -> new UserId(Ids.next()));
            boolean matches = keeper.get().matches(user, password);
            return credential.filter(_ -> matches).map(Credential::checked);
        }
        // Outside the transaction: it holds no connection.
        if (!passwords.matches(password, hash == null ? passwords.nobodysHash() : hash) || hash == null) {
            return Optional.empty();
        }
        Optional<Checked> checked = credential.map(Credential::checked);
        checked.ifPresent(it -> handOverPassword.handOver(it.userId(), password, hash));
        return checked;
    }

    private Optional<Credential> find(EmailAddress email) {
        return transaction.call(() -> {
            acting.present(email);
            return credentials.findByEmail(email);
        });
    }

    /**
     * The owner of a password that was right.
     *
     * @param version of the credential that it was compared with; a newer one makes the answer void
     */
    public record Checked(UserId userId, long version) {}
}
