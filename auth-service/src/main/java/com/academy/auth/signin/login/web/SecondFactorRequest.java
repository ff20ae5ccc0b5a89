package com.academy.auth.signin.login.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The second step of a sign-in at a provider.
 *
 * @param ticket from the address of the page that the callback redirected to. Example: b3BlbiBzZXNhbWU
 * @param code six digits of the authenticator, or a recovery code; null to learn whether one is needed or has to be set
 *     up. Example: 492039
 */
record SecondFactorRequest(
        @NotBlank @Size(max = 100) String ticket,
        @Nullable @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "SecondFactorRequest[hidden]";
    }
}
