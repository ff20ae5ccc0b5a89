package com.academy.auth.recovery.web;

import com.academy.auth.account.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ForgotPasswordRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email) {

    @Override
    public String toString() {
        return "ForgotPasswordRequest[hidden]";
    }
}
