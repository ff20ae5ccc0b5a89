package com.academy.auth.login;

import com.academy.auth.account.CheckPassword;
import com.academy.auth.account.UserId;
import com.academy.auth.password.Password;
import org.springframework.stereotype.Service;

@Service
public class SignIn {

    private final Attempts attempts;
    private final CheckPassword checkPassword;
    private final Members members;
    private final OpenSession openSession;

    SignIn(Attempts attempts, CheckPassword checkPassword, Members members, OpenSession openSession) {
        this.attempts = attempts;
        this.checkPassword = checkPassword;
        this.members = members;
        this.openSession = openSession;
    }

    public SignedIn signIn(String email, Password password, Origin from) {
        Attempts.Attempt attempt = attempts.begin(email, from.address());
        SignedIn signedIn;
        try {
            UserId user = checkPassword.check(email, password).orElseThrow(WrongCredentialsException::new);
            signedIn = openSession.open(members.find(user, null).orElseThrow(WrongCredentialsException::new), from);
        } catch (WrongCredentialsException failed) {
            throw failed; // and counted
        } catch (RuntimeException otherwise) {
            attempt.takeBack();
            throw otherwise;
        }
        attempt.takeBack();
        return signedIn;
    }
}
