package com.academy.auth.registration;

import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.PersonName;
import com.academy.auth.password.Password;
import com.academy.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who wants an account.
 *
 * @param role in the public organisation; an invitation says which role it is for
 * @param invitation the secret of the link that they followed, if they were invited
 */
public record Application(
        EmailAddress email,
        PersonName name,
        Password password,
        Role role,
        @Nullable String invitation) {

    @Override
    public String toString() {
        return "Application[hidden]";
    }
}
