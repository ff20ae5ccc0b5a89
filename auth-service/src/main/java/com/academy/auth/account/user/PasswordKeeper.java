package com.academy.auth.account.user;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;

/** Another system that stores and compares passwords: Keycloak. Absent if this service does so itself. */
public interface PasswordKeeper {

    /** Replaces an earlier password. */
    void keep(UserId user, Password password);

    /** Takes as long for a user that the keeper does not know. */
    boolean matches(UserId user, Password password);
}
