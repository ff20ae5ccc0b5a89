package com.academy.auth.account.user;

import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;

/** Another one who keeps passwords and compares them: a Keycloak. There is none where this service does it itself. */
public interface PasswordKeeper {

    /** In place of the one before, if there was one. */
    void keep(UserId user, Password password);

    /** It takes as long for somebody it does not know. */
    boolean matches(UserId user, Password password);
}
