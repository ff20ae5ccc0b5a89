package com.academy.auth.signin.login;

import com.academy.auth.account.attempt.RedisCalls;
import com.academy.auth.account.person.UserId;
import com.academy.auth.keys.RedisSealer;
import com.academy.auth.keys.Secrets;
import com.academy.auth.signin.session.Proof;
import com.academy.auth.signin.session.SessionProperties;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A sign-in whose first proof was accepted and whose second factor is missing. Valid once, for a short time. */
@Component
class Tickets {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StringRedisTemplate redis;
    private final RedisSealer sealer;
    private final SessionProperties properties;

    Tickets(StringRedisTemplate redis, RedisSealer sealer, SessionProperties properties) {
        this.redis = redis;
        this.sealer = sealer;
        this.properties = properties;
    }

    String issue(Seen seen) {
        String ticket = Secrets.random();
        RedisCalls.orUnavailable(() -> {
            redis.opsForValue()
                    .set(key(ticket), sealer.seal(key(ticket), JSON.writeValueAsString(seen)), properties.ticket());
            return true;
        });
        return ticket;
    }

    Optional<Seen> read(String ticket) {
        return sealer.open(
                        key(ticket),
                        RedisCalls.orUnavailable(() -> redis.opsForValue().get(key(ticket))))
                .map(json -> JSON.readValue(json, Seen.class));
    }

    /** @return whether it was whole until now */
    boolean redeem(String ticket) {
        return Boolean.TRUE.equals(RedisCalls.orUnavailable(() -> redis.delete(key(ticket))));
    }

    static String key(String ticket) {
        return "academy:auth:sealed-ticket:" + HexFormat.of().formatHex(Secrets.sha256(ticket));
    }

    /**
     * A user whose password or provider was accepted.
     *
     * @param proof the versions at that time; once one of them has risen the ticket is void
     */
    record Seen(UserId userId, Proof proof) {}
}
