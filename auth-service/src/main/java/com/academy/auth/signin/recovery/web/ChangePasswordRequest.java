package com.academy.auth.signin.recovery.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param password the new one */
record ChangePasswordRequest(
        @NotEmpty @Size(max = 1000) String currentPassword,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ChangePasswordRequest[hidden]";
    }
}
