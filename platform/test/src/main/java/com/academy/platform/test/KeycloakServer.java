package com.academy.platform.test;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * A real Keycloak with the realm of {@code deploy/keycloak}, started once for a Maven run by whoever asks first. A module
 * that asks has its tests told by the system property {@value #ARCHIVE} where Maven has put it; the others pay nothing.
 */
public record KeycloakServer(String url, String adminPassword, String clientSecret) {

    static final String ARCHIVE = "keycloak.archive";

    public static final String REALM = "academy";

    private static @Nullable KeycloakServer found;

    public static synchronized KeycloakServer running() {
        if (found == null) {
            var it = ServerOwners.watching(
                    ServerOwner.Charge.KEYCLOAK, ServerOwners.ownerOfThisRun(), ServerOwners.folder());
            found = new KeycloakServer(
                    it.getProperty("url"), it.getProperty("admin.password"), it.getProperty("client.secret"));
        }
        return found;
    }

    /** What services are told of it. */
    public Map<String, String> issuer() {
        var realm = url + "/realms/" + REALM;
        return Map.of("issuer", realm, "jwks", realm + "/protocol/openid-connect/certs");
    }

    /** Its administrators' API, below {@code /admin/realms}, as the administrator of all realms. */
    public RestClient admin() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "password");
        form.add("client_id", "admin-cli");
        form.add("username", KeycloakProcess.ADMIN);
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
