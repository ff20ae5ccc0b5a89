package com.academy.auth.signin.login.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user signs in with.
 *
 * @param email address of the account, in any spelling. Example: ada@example.org
 * @param password password of the account. Example: Walk-the-plank-42
 * @param code six digits of the authenticator, or a recovery code; null where the user has no second factor. Example:
 *     492039
 */
record LoginRequest(
        @NotBlank @Size(max = 1000) String email,
        @NotEmpty @Size(max = 1000) String password,
        @Nullable @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
