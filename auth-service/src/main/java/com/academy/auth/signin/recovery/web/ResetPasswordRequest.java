package com.academy.auth.signin.recovery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new password, and the token that allows it.
 *
 * @param token from the link in the mail. Example: b3BlbiBzZXNhbWU
 * @param password the new one: 8 to 128 characters, with an upper-case and a lower-case letter, a digit and a special
 *     character, without the name or the address; common passwords are refused. Example: Walk-the-plank-42
 */
record ResetPasswordRequest(
        @NotBlank @Size(max = 1000) String token,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ResetPasswordRequest[hidden]";
    }
}
