package com.academy.auth.signin.login.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LoginRequest(
        @NotBlank @Size(max = 1000) String email,
        @NotEmpty @Size(max = 1000) String password,
        @Nullable @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
