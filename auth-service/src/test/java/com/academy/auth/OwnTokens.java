package com.academy.auth;

import com.academy.auth.token.PublishedKeys;
import com.academy.platform.identity.TokenVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Several issuers side by side. The port for asking oneself over HTTP is not known yet: a file has the keys. */
@TestConfiguration(proxyBeanMethods = false)
class OwnTokens {

    @Bean
    TokenVerifier tokenVerifier(PublishedKeys keys, Environment environment, Clock clock) throws IOException {
        Path file = Files.createTempFile("auth-service-", ".jwks");
        file.toFile().deleteOnExit();
        Files.writeString(file, JsonMapper.shared().writeValueAsString(Map.of("keys", keys.now())));
        Map<String, String> issuers =
                new HashMap<>(Map.of(keys.issuer(), file.toUri().toString()));
        for (int i = 0; environment.containsProperty(issuer(i)); i++) {
            issuers.put(
                    environment.getRequiredProperty(issuer(i)),
                    environment.getRequiredProperty("platform.identity.issuers[%d].jwks".formatted(i)));
        }
        return new TokenVerifier(issuers, List.of("academy", "auth-service"), 1_000, clock);
    }

    private static String issuer(int i) {
        return "platform.identity.issuers[%d].issuer".formatted(i);
    }
}
