package com.academy.auth.privacy.erasure.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * The proof of a user who erases themselves.
 *
 * @param password the user's present password. Example: Walk-the-plank-42
 */
record EraseUserRequest(@NotEmpty @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "EraseUserRequest[hidden]";
    }
}
