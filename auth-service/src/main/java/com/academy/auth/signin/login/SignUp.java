package com.academy.auth.signin.login;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.HandOverPassword;
import com.academy.auth.admission.registration.RegisterUser;
import com.academy.auth.admission.registration.Registration;
import com.academy.auth.admission.registration.SignUpApplication;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.session.OpenSession;
import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.Proof;
import com.academy.auth.signin.session.SignOut;
import com.academy.auth.signin.session.SignedIn;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.signin.session.TokenIssuer;
import com.academy.platform.error.UnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Registers a user and signs them in, unless the settings require a verified address or an approval first. */
@Service
public class SignUp {

    private final Attempts attempts;
    private final RegisterUser registerUser;
    private final OpenSession openSession;
    private final SignOut signOut;
    private final TokenIssuer issuer;
    private final HandOverPassword handOverPassword;
    private final Settings settings;
    private final Clock clock;

    SignUp(
            Attempts attempts,
            RegisterUser registerUser,
            OpenSession openSession,
            SignOut signOut,
            TokenIssuer issuer,
            HandOverPassword handOverPassword,
            Settings settings,
            Clock clock) {
        this.attempts = attempts;
        this.registerUser = registerUser;
        this.openSession = openSession;
        this.signOut = signOut;
        this.issuer = issuer;
        this.handOverPassword = handOverPassword;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * If the settings require a verified address before the sign-in, the answer and its duration are the same whether
     * the address is taken or not; an address that has received an invitation is no secret to the caller.
     */
    public SignedUp signUp(SignUpApplication application, Origin from, Locale language) {
        registerUser.judge(application);
        return attempts.registering(
                application.email().value(),
                from.address(),
                () -> application.invitation() == null && !settings.security().signInBeforeVerifying()
                        ? askToVerify(application, language)
                        : make(application, from, language));
    }

    /** The hash of the password stays here until the first sign-in: handing it over would take longer for a free address. */
    private SignedUp askToVerify(SignUpApplication application, Locale language) {
        Registration registration = registerUser.prepare(application);
        registerUser.completeOrTellOwner(registration, language);
        return new SignedUp(Optional.empty(), registration.status(), Optional.empty());
    }

    /**
     * The session comes before the account. The other way round, a user whose sign-in failed would be asked to try
     * again and then learn that the address is taken. A session without an account opens nothing and expires.
     */
    private SignedUp make(SignUpApplication application, Origin from, Locale language) {
        Instant asOf = clock.instant();
        registerUser.requireFree(application.email());
        Registration registration = registerUser.prepare(application);
        var user = new SignedInUser(
                registration.id().value(),
                registration.email().value(),
                registration.name().firstName(),
                registration.name().lastName(),
                registration.role(),
                registration.organizationId().value());
        if (registration.status() != AccountStatus.ACTIVE) {
            registerUser.complete(registration, language, () -> {});
            handOver(application, registration);
            return new SignedUp(Optional.of(user), registration.status(), Optional.empty());
        }
        SignedIn signedIn = openSession.openAhead(user, Proof.OF_A_NEW_ACCOUNT, asOf, from);
        try {
            registerUser.complete(registration, language, () -> openSession.recordOpened(signedIn));
        } catch (RuntimeException refused) {
            withdraw(registration.id(), signedIn);
            throw refused;
        }
        handOver(application, registration);
        return new SignedUp(Optional.of(user), registration.status(), Optional.of(signedIn));
    }

    private void handOver(SignUpApplication application, Registration registration) {
        handOverPassword.handOver(
                registration.id(), application.password(), Objects.requireNonNull(registration.passwordHash()));
    }

    private void withdraw(UserId nobody, SignedIn signedIn) {
        signOut.forget(nobody, signedIn.sessionId());
        try {
            issuer.forget(nobody);
        } catch (UnavailableException away) {
            // what stays at the issuer is an id without a user
        }
    }

    /**
     * The outcome of a registration.
     *
     * @param user empty if the address has to be verified first: the caller must not learn whether it was free
     * @param session empty in that case, and if the account waits for approval
     */
    public record SignedUp(Optional<SignedInUser> user, AccountStatus status, Optional<SignedIn> session) {}
}
