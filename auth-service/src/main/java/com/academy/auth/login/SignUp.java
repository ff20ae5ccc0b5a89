package com.academy.auth.login;

import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.PersonName;
import com.academy.auth.login.SignedIn.SignedInUser;
import com.academy.auth.password.Password;
import com.academy.auth.registration.RegisterUser;
import com.academy.auth.registration.Registration;
import com.academy.platform.security.Role;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Registers somebody and signs them in, unless the settings have them verify their address first. */
@Service
public class SignUp {

    private final RegisterUser registerUser;
    private final OpenSession openSession;
    private final SignOut signOut;
    private final VerifiedAddress verifiedAddress;

    SignUp(RegisterUser registerUser, OpenSession openSession, SignOut signOut, VerifiedAddress verifiedAddress) {
        this.registerUser = registerUser;
        this.openSession = openSession;
        this.signOut = signOut;
        this.verifiedAddress = verifiedAddress;
    }

    /**
     * The session comes before the account: the other way round, somebody who could not be signed in would be told to
     * try again and then that the address is taken. A session without an account opens nothing and ends by itself.
     */
    public SignedUp signUp(
            EmailAddress email, PersonName name, Password password, Role role, Origin from, Locale language) {
        Registration registration = registerUser.prepare(email, name, password, role);
        var user = new SignedInUser(
                registration.id().value(),
                email.value(),
                name.firstName(),
                name.lastName(),
                role,
                registration.organizationId().value());
        if (verifiedAddress.isNeeded()) {
            registerUser.complete(registration, language);
            return new SignedUp(user, Optional.empty());
        }
        SignedIn signedIn = openSession.openAhead(user, from);
        try {
            registerUser.complete(registration, language);
        } catch (RuntimeException refused) {
            signOut.forget(registration.id(), signedIn.sessionId());
            throw refused;
        }
        return new SignedUp(user, Optional.of(signedIn));
    }

    /**
     * Somebody who has an account now.
     *
     * @param session none where they have to verify their address first
     */
    public record SignedUp(SignedInUser user, Optional<SignedIn> session) {}
}
