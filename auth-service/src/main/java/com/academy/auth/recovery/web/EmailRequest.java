package com.academy.auth.recovery.web;

import com.academy.auth.account.EmailAddress;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whom to write to. */
record EmailRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email) {

    EmailAddress address() {
        return EmailAddress.parse(email)
                .orElseThrow(() -> new InvalidRequestException(
                        "invalid-request",
                        "Some fields are not valid.",
                        new FieldProblem("#/email", "This is not an e-mail address.")));
    }

    @Override
    public String toString() {
        return "EmailRequest[hidden]";
    }
}
