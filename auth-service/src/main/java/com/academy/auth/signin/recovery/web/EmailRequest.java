package com.academy.auth.signin.recovery.web;

import com.academy.auth.account.person.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An address that a mail is asked for.
 *
 * @param email address of an account, in any spelling. Example: ada@example.org
 */
record EmailRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email) {

    EmailAddress address() {
        return EmailAddress.required(email, "#/email");
    }

    @Override
    public String toString() {
        return "EmailRequest[hidden]";
    }
}
