package com.academy.auth.signin.emailchange.web;

import com.academy.auth.account.person.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangeEmailRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ChangeEmailRequest[hidden]";
    }
}
