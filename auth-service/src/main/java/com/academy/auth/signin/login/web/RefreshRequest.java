package com.academy.auth.signin.login.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Browsers send none: their cookie says it. */
record RefreshRequest(@Nullable @Size(max = 1000) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[hidden]";
    }
}
