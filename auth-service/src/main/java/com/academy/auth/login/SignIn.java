package com.academy.auth.login;

import com.academy.auth.account.CheckPassword;
import com.academy.auth.account.UserId;
import com.academy.auth.attempt.Attempts;
import com.academy.auth.password.Password;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class SignIn {

    private final Attempts attempts;
    private final CheckPassword checkPassword;
    private final VerifiedAddress verifiedAddress;
    private final PassSecondFactor passSecondFactor;
    private final Members members;
    private final OpenSession openSession;
    private final SignInTrail trail;

    SignIn(
            Attempts attempts,
            CheckPassword checkPassword,
            VerifiedAddress verifiedAddress,
            PassSecondFactor passSecondFactor,
            Members members,
            OpenSession openSession,
            SignInTrail trail) {
        this.attempts = attempts;
        this.checkPassword = checkPassword;
        this.verifiedAddress = verifiedAddress;
        this.passSecondFactor = passSecondFactor;
        this.members = members;
        this.openSession = openSession;
        this.trail = trail;
    }

    /** @param code of the second factor, for those who have one */
    public SignedIn signIn(String email, Password password, @Nullable String code, Origin from) {
        Attempts.Attempt attempt = attempts.begin(email, from.address());
        try {
            return attempt.counting(SignIn::isWrong, () -> {
                UserId user = checkPassword.check(email, password).orElseThrow(WrongCredentialsException::new);
                verifiedAddress.require(user);
                passSecondFactor.pass(user, code);
                return openSession.open(
                        members.find(user, null)
                                .orElseThrow(() -> new AccountNotActiveException(members.statusOf(user))),
                        from);
            });
        } catch (WrongCredentialsException | WrongSecondFactorException wrong) {
            trail.failed(email, attempt.isLastForAccount());
            throw wrong;
        }
    }

    private static boolean isWrong(RuntimeException failure) {
        return failure instanceof WrongCredentialsException || failure instanceof WrongSecondFactorException;
    }
}
