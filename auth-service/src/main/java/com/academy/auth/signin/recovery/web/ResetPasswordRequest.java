package com.academy.auth.signin.recovery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ResetPasswordRequest(
        @NotBlank @Size(max = 1000) String token,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ResetPasswordRequest[hidden]";
    }
}
