package com.academy.auth.signin.emailchange.web;

import com.academy.auth.account.person.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new address for the account of the caller.
 *
 * @param email the new address, in any spelling. Example: ada@example.org
 * @param password the caller's present password. Example: Walk-the-plank-42
 */
record ChangeEmailRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,
        @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "ChangeEmailRequest[hidden]";
    }
}
