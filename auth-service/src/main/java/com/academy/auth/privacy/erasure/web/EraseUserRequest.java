package com.academy.auth.privacy.erasure.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** @param password one's present one, by who erases themselves */
record EraseUserRequest(@NotEmpty @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "EraseUserRequest[hidden]";
    }
}
