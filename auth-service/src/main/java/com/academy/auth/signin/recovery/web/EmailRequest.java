package com.academy.auth.signin.recovery.web;

import com.academy.auth.account.person.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whom to write to. */
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
