package com.academy.auth.login.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

record LoginRequest(
        @NotBlank @Size(max = 1000) String email,
        @NotEmpty @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
