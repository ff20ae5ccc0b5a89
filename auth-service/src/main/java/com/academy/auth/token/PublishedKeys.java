package com.academy.auth.token;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What verifiers need to know. */
@Service
public class PublishedKeys {

    private final RotateKeys keys;
    private final TokenProperties properties;
    private final Clock clock;

    PublishedKeys(RotateKeys keys, TokenProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    public List<JsonWebKey> now() {
        return keys.ring().publishedAt(clock.instant()).stream()
                .map(SigningKey::asJsonWebKey)
                .toList();
    }

    public String issuer() {
        return properties.issuer();
    }
}
