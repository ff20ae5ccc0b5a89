package com.academy.auth.people.directory.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.people.directory.PersonRole;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person that an account is made for.
 *
 * @param email e-mail address that the user signs in with. Example: ada@academy.example
 * @param firstName first name. Example: Ada
 * @param lastName last name; may be absent. Example: Lovelace
 * @param role role in the organisation that the caller acts for
 */
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
