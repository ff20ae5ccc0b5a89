package com.academy.auth.signin.login.web;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.admission.registration.SignUpApplication;
import com.academy.platform.identity.Role;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An account to be registered.
 *
 * @param email the user's address, in any spelling; it is stored in lower case. Example: ada@example.org
 * @param password the password of the account: 8 to 128 characters, with an upper-case and a lower-case letter, a digit
 *     and a special character, without the name or the address; common passwords are refused. Example:
 *     Walk-the-plank-42
 * @param firstName given name. Example: Ada
 * @param lastName family name; null where the user has none. Example: Lovelace
 * @param role the role in the public organisation; STUDENT where absent; without effect together with an invitation
 * @param invitation the token of an invitation to this address; it decides the organisation and the role. Example:
 *     b3BlbiBzZXNhbWU
 */
record RegisterRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,
        @NotNull @Size(max = 1000) String password,

        @NotNull @Text(max = PersonName.MAX_LENGTH) String firstName,

        @Text(max = PersonName.MAX_LENGTH) @Nullable String lastName,

        @Nullable SelfChosenRole role,
        @Size(max = 200) @Nullable String invitation) {

    SignUpApplication application() {
        return new SignUpApplication(
                EmailAddress.required(email, "#/email"),
                new PersonName(firstName, lastName),
                new Password(password),
                role == null ? Role.STUDENT : Role.valueOf(role.name()),
                invitation);
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
