package com.academy.auth.admission.registration;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a person states who asks for an account.
 *
 * @param role in the public organisation; an invitation says which role it is for
 * @param invitation the secret of the link that they followed, if they were invited
 */
public record SignUpApplication(
        EmailAddress email,
        PersonName name,
        Password password,
        Role role,
        @Nullable String invitation) {

    @Override
    public String toString() {
        return "SignUpApplication[hidden]";
    }
}
