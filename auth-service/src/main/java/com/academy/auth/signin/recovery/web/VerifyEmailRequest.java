package com.academy.auth.signin.recovery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The proof that a mail has arrived.
 *
 * @param token from the link in the mail. Example: b3BlbiBzZXNhbWU
 */
record VerifyEmailRequest(@NotBlank @Size(max = 1000) String token) {

    @Override
    public String toString() {
        return "VerifyEmailRequest[hidden]";
    }
}
