package com.academy.auth.signin.oidc;

import com.academy.auth.account.attempt.Reached;
import com.academy.auth.keys.RedisSealer;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** What is on its way, in Redis, sealed: each is found once. */
@Component
class Journeys {

    private static final String BETWEEN = " ";
    private static final int PARTS = 4;

    private final StringRedisTemplate redis;
    private final RedisSealer sealer;
    private final OidcProperties properties;

    Journeys(StringRedisTemplate redis, RedisSealer sealer, OidcProperties properties) {
        this.redis = redis;
        this.sealer = sealer;
        this.properties = properties;
    }

    Journey begin(String provider) {
        Journey journey = Journey.to(provider);
        String kept =
                String.join(BETWEEN, provider, Journey.digest(journey.browser()), journey.nonce(), journey.verifier());
        String key = key(journey.state());
        Reached.redis(() -> {
            redis.opsForValue().set(key, sealer.seal(key, kept), properties.journey());
            return true;
        });
        return journey;
    }

    /** @param browser what the browser says it set out with */
    Optional<Journey> end(String provider, String state, String browser) {
        String key = key(state);
        String stored = Reached.redis(() -> redis.opsForValue().getAndDelete(key));
        String[] parts = sealer.open(key, stored).orElse("").split(BETWEEN, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        var journey = new Journey(parts[0], state, parts[1], parts[2], parts[3]);
        return Optional.of(journey).filter(it -> it.provider().equals(provider) && it.isOf(Journey.digest(browser)));
    }

    static String key(String state) {
        return "academy:auth:sealed-journey:" + Journey.digest(state);
    }
}
