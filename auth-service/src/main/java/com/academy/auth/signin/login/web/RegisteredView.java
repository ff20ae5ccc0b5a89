package com.academy.auth.signin.login.web;

import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.signin.login.SignUp.SignedUp;
import com.academy.auth.signin.session.SignedIn;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who has an account now, signed in; without tokens where the account waits to be approved. Where an address has to be
 * verified first it is the status alone, and the same whether there was an account with that address or not.
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
