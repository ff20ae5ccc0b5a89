package com.academy.auth.signin.recovery.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new password in place of the current one.
 *
 * @param currentPassword the user's present password. Example: Walk-the-plank-42
 * @param password the new one: 8 to 128 characters, with an upper-case and a lower-case letter, a digit and a special
 *     character, without the name or the address; common passwords are refused. Example: Hoist-the-sails-7
 */
record ChangePasswordRequest(
        @NotEmpty @Size(max = 1000) String currentPassword,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ChangePasswordRequest[hidden]";
    }
}
