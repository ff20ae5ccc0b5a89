package com.academy.auth.signin.secondfactor;

import com.academy.auth.account.password.Password;
import com.academy.platform.security.CurrentUser;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Proof that the caller is the person whose session it is, and has not only found it open. */
public interface OwnerProof {

    /**
     * Outside of any transaction: a password is hashed.
     *
     * @param password a wrong one is refused and counted; null if a sign-in within {@code freshFor} is enough
     */
    void require(CurrentUser caller, @Nullable Password password, Duration freshFor);
}
