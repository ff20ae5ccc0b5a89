package com.academy.auth.emailchange.web;

import com.academy.auth.account.EmailAddress;
import com.academy.platform.text.AsTyped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangeEmailRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,
        @AsTyped @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ChangeEmailRequest[hidden]";
    }
}
