package com.academy.auth.signin.secondfactor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A code of the second factor.
 *
 * @param code six digits of the authenticator; where a second factor is confirmed already, a recovery code as well.
 *     Example: 492039
 */
record CodeRequest(@NotBlank @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "CodeRequest[hidden]";
    }
}
