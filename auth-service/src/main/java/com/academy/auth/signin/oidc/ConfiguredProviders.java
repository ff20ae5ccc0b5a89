package com.academy.auth.signin.oidc;

import com.academy.auth.letters.setting.SignInProviders;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ConfiguredProviders implements SignInProviders {

    private final List<String> names;

    ConfiguredProviders(OidcProperties properties) {
        this.names = properties.providers().keySet().stream()
                .filter(name -> properties.provider(name).isPresent())
                .sorted()
                .toList();
    }

    @Override
    public List<String> names() {
        return names;
    }
}
