package com.academy.auth;

import com.academy.auth.token.PublishedKeys;
import com.academy.platform.security.TokenVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Two issuers side by side. The port for asking oneself over HTTP is not known yet: a file has the keys. */
@TestConfiguration(proxyBeanMethods = false)
class OwnTokens {

    @Bean
    TokenVerifier tokenVerifier(PublishedKeys keys, Environment environment, Clock clock) throws IOException {
        Path file = Files.createTempFile("auth-service-", ".jwks");
        file.toFile().deleteOnExit();
        Files.writeString(file, JsonMapper.shared().writeValueAsString(Map.of("keys", keys.now())));
        return new TokenVerifier(
                Map.of(
                        environment.getRequiredProperty("platform.identity.issuers[0].issuer"),
                        environment.getRequiredProperty("platform.identity.issuers[0].jwks"),
                        keys.issuer(),
                        file.toUri().toString()),
                List.of("academy", "auth-service"),
                1_000,
                clock);
    }
}
