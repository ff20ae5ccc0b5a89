package com.academy.auth.account.client;

import com.academy.auth.account.PasswordKeeper;
import com.academy.auth.account.UserId;
import com.academy.auth.keycloak.Keycloak;
import com.academy.auth.keycloak.OnKeycloak;
import com.academy.auth.password.Password;
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
