package com.academy.auth.oidc;

import com.academy.auth.attempt.Reached;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** What is on its way, in Redis: each is found once. */
@Component
class Journeys {

    private static final String BETWEEN = " ";
    private static final int PARTS = 4;

    private final StringRedisTemplate redis;
    private final OidcProperties properties;

    Journeys(StringRedisTemplate redis, OidcProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    Journey begin(String provider) {
        Journey journey = Journey.to(provider);
        String kept =
                String.join(BETWEEN, provider, Journey.digest(journey.browser()), journey.nonce(), journey.verifier());
        Reached.redis(() -> {
            redis.opsForValue().set(key(journey.state()), kept, properties.journey());
            return true;
        });
        return journey;
    }

    /** @param browser what the browser says it set out with */
    Optional<Journey> end(String provider, String state, String browser) {
        String kept = Reached.redis(() -> redis.opsForValue().getAndDelete(key(state)));
        String[] parts = kept == null ? new String[0] : kept.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        var journey = new Journey(parts[0], state, parts[1], parts[2], parts[3]);
        return Optional.of(journey).filter(it -> it.provider().equals(provider) && it.isOf(Journey.digest(browser)));
    }

    private static String key(String state) {
        return "academy:auth:journey:" + Journey.digest(state);
    }
}
