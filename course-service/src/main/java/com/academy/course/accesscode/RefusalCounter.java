package com.academy.course.accesscode;

import com.academy.platform.error.TooManyAttemptsException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts refused codes in Redis, for all instances together. Without Redis codes are still redeemed: a code has sixty
 * random bits, so limits are there against nuisance, and guessing stays hopeless without them.
 */
@Component
class RefusalCounter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalCounter.class);

    /** Milliseconds until the last of the limits that are reached is lifted; 0 if none is. */
    private static final RedisScript<Long> WAIT = RedisScript.of("""
            local wait = 0
            for i, key in ipairs(KEYS) do
                if tonumber(redis.call('get', key) or '0') >= tonumber(ARGV[i]) then
                    wait = math.max(wait, redis.call('pttl', key))
                end
            end
            return wait
            """, Long.class);

    /** A window begins with its first refusal. */
    private static final RedisScript<Long> COUNT = RedisScript.of("""
            for i, key in ipairs(KEYS) do
                if redis.call('incr', key) == 1 then
                    redis.call('pexpire', key, ARGV[i])
                end
            end
            return #KEYS
            """, Long.class);

    private final StringRedisTemplate redis;
    private final RefusalLimits limits;

    RefusalCounter(StringRedisTemplate redis, RefusalLimits limits) {
        this.redis = redis;
        this.limits = limits;
    }

    void check(UUID student, String address) {
        long wait;
        try {
            wait = redis.execute(
                    WAIT,
                    keys(student, address),
                    text(limits.failuresPerStudent()),
                    text(limits.suspiciousFailures()),
                    text(limits.failuresPerAddress()));
        } catch (DataAccessException down) {
            LOG.warn("Refused codes are not limited: {}", down.getMessage());
            return;
        }
        if (wait > 0) {
            throw new TooManyRefusalsException(Duration.ofSeconds(Math.ceilDiv(wait, 1000)));
        }
    }

    void count(UUID student, String address) {
        String window = text(limits.window().toMillis());
        try {
            redis.execute(
                    COUNT,
                    keys(student, address),
                    window,
                    text(limits.suspiciousWindow().toMillis()),
                    window);
        } catch (DataAccessException down) {
            LOG.warn("A refused code was not counted: {}", down.getMessage());
        }
    }

    private static List<String> keys(UUID student, String address) {
        return List.of(
                "course:refused-codes:student:" + student,
                "course:refused-codes:suspicious:" + student,
                "course:refused-codes:address:" + address);
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static final class TooManyRefusalsException extends TooManyAttemptsException {

        TooManyRefusalsException(Duration retryAfter) {
            super("too-many-refused-codes", "Too many codes were refused. Try again later.", retryAfter);
        }
    }
}
