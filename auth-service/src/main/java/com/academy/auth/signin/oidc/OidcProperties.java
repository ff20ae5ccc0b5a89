package com.academy.auth.signin.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param callbackUrl where browsers reach {@code /auth/oauth2}; providers know our callbacks by it
 * @param timeout for each question to a provider
 * @param journey how long a user may take at the provider
 * @param providers by the name they have in paths; one without a client id is not offered
 */
@ConfigurationProperties("academy.auth.oidc")
public record OidcProperties(
        URI callbackUrl,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("10m") Duration journey,
        @DefaultValue Map<String, Provider> providers) {

    Optional<Provider> provider(String name) {
        return Optional.ofNullable(providers.get(name))
                .filter(provider -> !provider.clientId().isBlank());
    }

    /** @param clientSecret where it is blank, the file has it */
    public record Provider(
            String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @Nullable Path clientSecretFile,
            @DefaultValue({"openid", "email", "profile"}) List<String> scopes) {

        public String secret() {
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
            return "Provider[%s]".formatted(issuer);
        }
    }
}
