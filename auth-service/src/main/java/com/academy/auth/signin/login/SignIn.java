package com.academy.auth.signin.login;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.user.CheckPassword;
import com.academy.auth.account.user.CheckPassword.Checked;
import com.academy.auth.signin.login.PassSecondFactor.WrongSecondFactorException;
import com.academy.auth.signin.session.KnownDevices;
import com.academy.auth.signin.session.OpenSession;
import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.SignInTrail;
import com.academy.auth.signin.session.SignedIn;
import com.academy.auth.signin.session.Standing;
import com.academy.platform.error.NotAuthenticatedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class SignIn {

    private final Attempts attempts;
    private final CheckPassword checkPassword;
    private final Candidates candidates;
    private final PassSecondFactor passSecondFactor;
    private final OpenSession openSession;
    private final SignInTrail trail;
    private final KnownDevices knownDevices;
    private final Clock clock;

    SignIn(
            Attempts attempts,
            CheckPassword checkPassword,
            Candidates candidates,
            PassSecondFactor passSecondFactor,
            OpenSession openSession,
            SignInTrail trail,
            KnownDevices knownDevices,
            Clock clock) {
        this.attempts = attempts;
        this.checkPassword = checkPassword;
        this.candidates = candidates;
        this.passSecondFactor = passSecondFactor;
        this.openSession = openSession;
        this.trail = trail;
        this.knownDevices = knownDevices;
        this.clock = clock;
    }

    /** @param code of the second factor, for those who have one */
    public SignedIn signIn(String email, Password password, @Nullable String code, Origin from) {
        Instant asOf = clock.instant();
        Attempts.Attempt attempt = attempts.begin(email, from.address(), knownDevices.idOf(from.kept(), email));
        try {
            return attempt.counting(SignIn::isWrong, () -> {
                Checked checked = checkPassword.check(email, password).orElseThrow(WrongCredentialsException::new);
                Candidate candidate = candidates.get(checked.userId());
                candidate.requireAcceptedAddress();
                List<String> recoveryCodes = passSecondFactor(candidate, code);
                Standing standing = candidate.requireStanding();
                if (standing.proof().credential() != checked.version()) {
                    throw new WrongCredentialsException(); // the password was changed during this sign-in
                }
                return openSession.open(standing, asOf, from).with(recoveryCodes);
            });
        } catch (WrongCredentialsException | WrongSecondFactorException wrong) {
            trail.failed(email, attempt.isLastForAccount());
            throw wrong;
        }
    }

    /**
     * A wrong code also counts for the user, from all addresses: only a caller who knows the password gets here, so
     * this limit may be low.
     */
    private List<String> passSecondFactor(Candidate candidate, @Nullable String code) {
        return code == null
                ? passSecondFactor.pass(candidate, null)
                : attempts.beginProof(candidate.userId().value())
                        .counting(
                                failure -> failure instanceof WrongSecondFactorException,
                                () -> passSecondFactor.pass(candidate, code));
    }

    private static boolean isWrong(RuntimeException failure) {
        return failure instanceof WrongCredentialsException || failure instanceof WrongSecondFactorException;
    }

    /** The same answer for a wrong address and a wrong password. */
    static class WrongCredentialsException extends NotAuthenticatedException {

        WrongCredentialsException() {
            super("wrong-credentials", "The e-mail address or the password is wrong.");
        }
    }
}
