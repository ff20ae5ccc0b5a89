package com.academy.platform.test;

import com.academy.servers.Keycloak;
import com.academy.servers.shared.SharedKeycloak;
import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The Keycloak of this test run, as tests use it. */
public record KeycloakServer(String url, String adminPassword, String clientSecret) {

    public static final String REALM = Keycloak.REALM;

    /** The password policy of a realm of tests. */
    public static final String QUICK_HASH = Keycloak.QUICK_HASH;

    public static KeycloakServer running() {
        var it = SharedKeycloak.running();
        return new KeycloakServer(it.url(), it.adminPassword(), it.clientSecret());
    }

    /** What the configuration of services names. */
    public Map<String, String> issuer() {
        var realm = url + "/realms/" + REALM;
        return Map.of("issuer", realm, "jwks", realm + "/protocol/openid-connect/certs");
    }

    /** Its administrators' API, below {@code /admin/realms}, as the administrator of all realms. */
    public RestClient admin() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "password");
        form.add("client_id", "admin-cli");
        form.add("username", Keycloak.ADMIN);
        form.add("password", adminPassword);
        var token = RestClient.create()
                .post()
                .uri(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(JsonNode.class)
                .at("/access_token")
                .asString();
        return RestClient.builder()
                .baseUrl(url + "/admin/realms")
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    @Override
    public String toString() {
        return "KeycloakServer[%s]".formatted(url);
    }
}
