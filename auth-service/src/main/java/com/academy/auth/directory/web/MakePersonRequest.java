package com.academy.auth.directory.web;

import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.PersonName;
import com.academy.auth.directory.PersonRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record MakePersonRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,

        @NotNull @Size(max = PersonName.MAX_LENGTH) @Pattern(regexp = PersonName.FORM) String firstName,

        @NotNull @Size(max = PersonName.MAX_LENGTH) @Pattern(regexp = PersonName.FORM) String lastName,

        @NotNull PersonRole role) {

    @Override
    public String toString() {
        return "MakePersonRequest[hidden]";
    }
}
