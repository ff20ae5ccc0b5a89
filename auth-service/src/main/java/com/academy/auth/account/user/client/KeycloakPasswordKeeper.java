package com.academy.auth.account.user.client;

import com.academy.auth.account.keycloak.Keycloak;
import com.academy.auth.account.keycloak.OnKeycloak;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.PasswordKeeper;
import org.springframework.stereotype.Component;

@Component
@OnKeycloak
class KeycloakPasswordKeeper implements PasswordKeeper {

    private final Keycloak keycloak;

    KeycloakPasswordKeeper(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public void keep(UserId user, Password password) {
        keycloak.keepPassword(user.value(), password.value());
    }

    @Override
    public boolean matches(UserId user, Password password) {
        return keycloak.isPassword(user.value(), password.value());
    }
}
