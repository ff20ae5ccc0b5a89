package com.academy.auth.people.directory.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.people.directory.PersonRole;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record MakePersonRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,

        @NotNull @Text(max = PersonName.MAX_LENGTH) String firstName,

        @Text(max = PersonName.MAX_LENGTH) @Nullable String lastName,

        @NotNull PersonRole role) {

    @Override
    public String toString() {
        return "MakePersonRequest[hidden]";
    }
}
