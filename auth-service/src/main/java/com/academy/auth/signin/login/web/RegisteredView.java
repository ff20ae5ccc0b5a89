package com.academy.auth.signin.login.web;

import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.signin.login.SignUp.SignedUp;
import com.academy.auth.signin.session.SignedIn;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The account that was registered.
 *
 * <p>With tokens where the user is signed in by the registration. Where the address has to be verified first, it is the
 * status alone, and the same whether there was an account with that address or not.
 *
 * @param user the user of the new account; absent where the address has to be verified first
 * @param status ACTIVE, or PENDING where an admin has to approve the account
 * @param accessToken sent as bearer token with each request; absent where the user is not signed in yet. Example:
 *     eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTkyZjBjNCJ9.c2lnbmF0dXJl
 * @param refreshToken renews the session; absent where the user is not signed in yet. Example: b3BlbiBzZXNhbWU
 * @param expiresIn seconds until the access token expires; absent where there is no token. Example: 900
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisteredView(
        @Nullable SignedInUser user,
        AccountStatus status,
        @Nullable String accessToken,
        @Nullable String refreshToken,
        @Nullable Long expiresIn) {

    static RegisteredView of(SignedUp signedUp) {
        SignedInUser user = signedUp.user().orElse(null);
        SignedIn session = signedUp.session().orElse(null);
        return session == null
                ? new RegisteredView(user, signedUp.status(), null, null, null)
                : new RegisteredView(
                        user, signedUp.status(), session.accessToken(), session.refreshToken(), session.expiresIn());
    }

    @Override
    public String toString() {
        return "RegisteredView[%s]".formatted(user);
    }
}
