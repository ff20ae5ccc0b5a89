package com.academy.auth.account.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the server, as this service reaches it
 * @param clientSecret of both clients that the realm has for this service
 * @param clientSecretFile contains the secret instead
 * @param timeout for each request
 */
@ConfigurationProperties("academy.auth.keycloak")
record KeycloakProperties(
        @DefaultValue("http://127.0.0.1:18080") URI url,
        @DefaultValue("academy") String realm,
        @DefaultValue("") String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("3s") Duration timeout) {

    String secret() {
        try {
            return clientSecret.isBlank() && clientSecretFile != null
                    ? Files.readString(clientSecretFile).strip()
                    : clientSecret;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The client secret cannot be read: " + clientSecretFile, unreadable);
        }
    }

    @Override
    public String toString() {
        return "KeycloakProperties[%s, %s]".formatted(url, realm);
    }
}
