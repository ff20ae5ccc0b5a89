package com.academy.auth.login.web;

import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.PersonName;
import com.academy.platform.security.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RegisterRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,
        @NotNull @Size(max = 1000) String password,

        @NotNull @Size(max = PersonName.MAX_LENGTH) @Pattern(regexp = PersonName.FORM, message = MESSAGE) String firstName,

        @NotNull @Size(max = PersonName.MAX_LENGTH) @Pattern(regexp = PersonName.FORM, message = MESSAGE) String lastName,

        @Nullable SelfChosenRole role) {

    static final String MESSAGE = "has something to see and no control characters";

    Role chosenRole() {
        return role == null ? Role.STUDENT : Role.valueOf(role.name());
    }

    @Override
    public String toString() {
        return "RegisterRequest[hidden]";
    }

    /** What one may make oneself. */
    enum SelfChosenRole {
        STUDENT,
        INSTRUCTOR
    }
}
