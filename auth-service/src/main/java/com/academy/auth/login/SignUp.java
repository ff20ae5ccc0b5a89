package com.academy.auth.login;

import com.academy.auth.account.AccountStatus;
import com.academy.auth.account.HandOverPassword;
import com.academy.auth.account.UserId;
import com.academy.auth.login.SignedIn.SignedInUser;
import com.academy.auth.registration.Application;
import com.academy.auth.registration.RegisterUser;
import com.academy.auth.registration.Registration;
import com.academy.platform.error.UnavailableException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Registers somebody and signs them in, unless the settings have them verify their address or be approved first. */
@Service
public class SignUp {

    private final RegisterUser registerUser;
    private final OpenSession openSession;
    private final SignOut signOut;
    private final TokenIssuer issuer;
    private final HandOverPassword handOverPassword;
    private final VerifiedAddress verifiedAddress;

    SignUp(
            RegisterUser registerUser,
            OpenSession openSession,
            SignOut signOut,
            TokenIssuer issuer,
            HandOverPassword handOverPassword,
            VerifiedAddress verifiedAddress) {
        this.registerUser = registerUser;
        this.openSession = openSession;
        this.signOut = signOut;
        this.issuer = issuer;
        this.handOverPassword = handOverPassword;
        this.verifiedAddress = verifiedAddress;
    }

    /**
     * The session comes before the account: the other way round, somebody who could not be signed in would be told to
     * try again and then that the address is taken. A session without an account opens nothing and ends by itself.
     */
    public SignedUp signUp(Application application, Origin from, Locale language) {
        Registration registration = registerUser.prepare(application);
        var user = new SignedInUser(
                registration.id().value(),
                registration.email().value(),
                registration.name().firstName(),
                registration.name().lastName(),
                registration.role(),
                registration.organizationId().value());
        if (!mayComeIn(registration)) {
            registerUser.complete(registration, language);
            handOver(application, registration);
            return new SignedUp(user, registration.status(), Optional.empty());
        }
        SignedIn signedIn = openSession.openAhead(user, from);
        try {
            registerUser.complete(registration, language);
        } catch (RuntimeException refused) {
            withdraw(registration.id(), signedIn);
            throw refused;
        }
        handOver(application, registration);
        return new SignedUp(user, registration.status(), Optional.of(signedIn));
    }

    private void handOver(Application application, Registration registration) {
        handOverPassword.handOver(
                registration.id(), application.password(), Objects.requireNonNull(registration.passwordHash()));
    }

    private void withdraw(UserId nobody, SignedIn signedIn) {
        signOut.forget(nobody, signedIn.sessionId());
        try {
            issuer.forget(nobody);
        } catch (UnavailableException away) {
            // what stays there is an id that leads to nobody
        }
    }

    private boolean mayComeIn(Registration registration) {
        return registration.status() == AccountStatus.ACTIVE
                && (registration.isInvited() || !verifiedAddress.isNeeded());
    }

    /**
     * Somebody who has an account now.
     *
     * @param session none where they have to verify their address first, or to be approved
     */
    public record SignedUp(SignedInUser user, AccountStatus status, Optional<SignedIn> session) {}
}
