package com.academy.auth.signin.oidc;

import com.academy.auth.account.attempt.RedisCalls;
import com.academy.auth.keys.RedisSealer;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** What is on its way, in Redis, sealed: each is found once. */
@Component
class PendingSignIns {

    private static final String BETWEEN = " ";
    private static final int PARTS = 4;

    private final StringRedisTemplate redis;
    private final RedisSealer sealer;
    private final OidcProperties properties;

    PendingSignIns(StringRedisTemplate redis, RedisSealer sealer, OidcProperties properties) {
        this.redis = redis;
        this.sealer = sealer;
        this.properties = properties;
    }

    PendingSignIn begin(String provider) {
        PendingSignIn pending = PendingSignIn.to(provider);
        String kept = String.join(
                BETWEEN, provider, PendingSignIn.digest(pending.browser()), pending.nonce(), pending.verifier());
        String key = key(pending.state());
        RedisCalls.orUnavailable(() -> {
            redis.opsForValue().set(key, sealer.seal(key, kept), properties.journey());
            return true;
        });
        return pending;
    }

    /** @param browser what the browser says it set out with */
    Optional<PendingSignIn> end(String provider, String state, String browser) {
        String key = key(state);
        String stored = RedisCalls.orUnavailable(() -> redis.opsForValue().getAndDelete(key));
        String[] parts = sealer.open(key, stored).orElse("").split(BETWEEN, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        var pending = new PendingSignIn(parts[0], state, parts[1], parts[2], parts[3]);
        return Optional.of(pending)
                .filter(it -> it.provider().equals(provider) && it.isOf(PendingSignIn.digest(browser)));
    }

    static String key(String state) {
        return "academy:auth:sealed-journey:" + PendingSignIn.digest(state);
    }
}
