package com.academy.auth.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins that fail. An attempt counts as failed from its beginning and is taken back when it was none: many at
 * once cannot all pass before the first has failed.
 */
@Component
class Attempts {

    private static final RedisScript<Long> BEGIN = RedisScript.of("""
            if tonumber(redis.call('GET', KEYS[1]) or '0') >= tonumber(ARGV[1]) then
                return math.max(redis.call('PTTL', KEYS[1]), 1)
            end
            if redis.call('INCR', KEYS[1]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
            return 0
            """, Long.class);

    private static final RedisScript<Long> TAKE_BACK = RedisScript.of("""
            if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then return redis.call('DECR', KEYS[1]) end
            return 0
            """, Long.class);

    private final StringRedisTemplate redis;
    private final AttemptProperties limits;

    Attempts(StringRedisTemplate redis, AttemptProperties limits) {
        this.redis = redis;
        this.limits = limits;
    }

    Attempt begin(String email, String address) {
        String account = digest(email.strip().toLowerCase(Locale.ROOT)); // an address is nothing to leave in Redis
        var attempt = new Attempt();
        attempt.count("account:" + account, limits.perAccount());
        attempt.count("account:" + account + ":" + address, limits.perAccountAndAddress());
        attempt.count("address:" + address, limits.perAddress());
        return attempt;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    final class Attempt {

        private final List<String> counted = new ArrayList<>();

        private void count(String what, int limit) {
            String key = "academy:auth:failures:" + what;
            Long wait = Reached.redis(() -> redis.execute(
                    BEGIN,
                    List.of(key),
                    Integer.toString(limit),
                    Long.toString(limits.window().toMillis())));
            if (Objects.requireNonNull(wait) > 0) {
                takeBack();
                throw new TooManyFailuresException(Duration.ofMillis(wait));
            }
            counted.add(key);
        }

        void takeBack() {
            counted.forEach(key -> Reached.redis(() -> redis.execute(TAKE_BACK, List.of(key))));
            counted.clear();
        }
    }
}
