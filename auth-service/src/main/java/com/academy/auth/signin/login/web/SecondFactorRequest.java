package com.academy.auth.signin.login.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param ticket from the page's address, where the callback left it */
record SecondFactorRequest(
        @NotBlank @Size(max = 100) String ticket,
        @Nullable @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "SecondFactorRequest[hidden]";
    }
}
