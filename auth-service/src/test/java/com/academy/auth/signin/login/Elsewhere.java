package com.academy.auth.signin.login;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.KeycloakServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** An external provider, on a real Keycloak, and one that is never available. */
@TestConfiguration(proxyBeanMethods = false)
class Elsewhere {

    static final String PASSWORD = "elsewhere-they-are-lax";

    private final String realm = "elsewhere-" + Ids.next();
    private final KeycloakServer keycloak = KeycloakServer.running();

    Elsewhere() {
        send(
                "",
                Map.of(
                        "realm",
                        realm,
                        "enabled",
                        true,
                        "passwordPolicy",
                        KeycloakServer.QUICK_HASH,
                        "clients",
                        List.of(client())));
    }

    private static Map<String, Object> client() {
        return Map.of(
                "clientId",
                "academy",
                "secret",
                "secret-of-academy",
                "publicClient",
                false,
                "redirectUris",
                List.of("http://localhost:8080/api/v1/auth/oauth2/elsewhere/callback"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"));
    }

    @Bean
    DynamicPropertyRegistrar elsewhere() {
        String providers = "academy.auth.oidc.providers.";
        return registry -> {
            registry.add("academy.auth.oidc.callback-url", () -> "http://localhost:8080/api/v1/auth/oauth2");
            registry.add(providers + "elsewhere.issuer", () -> keycloak.url() + "/realms/" + realm);
            registry.add(providers + "elsewhere.client-id", () -> "academy");
            registry.add(providers + "elsewhere.client-secret", () -> "secret-of-academy");
            registry.add(providers + "away.issuer", () -> "http://127.0.0.1:1/");
            registry.add(providers + "away.client-id", () -> "academy");
        };
    }

    /** @return their id there */
    String add(String email, boolean verified) {
        URI added = send(
                "/%s/users".formatted(realm),
                Map.of(
                        "username",
                        email,
                        "email",
                        email,
                        "emailVerified",
                        verified,
                        "firstName",
                        "Grace",
                        "lastName",
                        "Hopper",
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        return added.getPath().substring(added.getPath().lastIndexOf('/') + 1);
    }

    void remove(String id) {
        keycloak.admin()
                .delete()
                .uri("/{realm}/users/{id}", realm, id)
                .retrieve()
                .toBodilessEntity();
    }

    private URI send(String path, Object body) {
        URI made = keycloak.admin()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
        return java.util.Objects.requireNonNull(made);
    }
}
