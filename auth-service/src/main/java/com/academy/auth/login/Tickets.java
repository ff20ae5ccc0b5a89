package com.academy.auth.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.account.UserId;
import com.academy.auth.attempt.Reached;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Half a sign-in: who somebody is has been seen, their second factor has not. Good once, for a short time. */
@Component
class Tickets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final StringRedisTemplate redis;
    private final SessionProperties properties;

    Tickets(StringRedisTemplate redis, SessionProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    String write(UserId user) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Reached.redis(() -> {
            redis.opsForValue().set(key(ticket), user.value().toString(), properties.ticket());
            return true;
        });
        return ticket;
    }

    Optional<UserId> read(String ticket) {
        return Optional.ofNullable(Reached.redis(() -> redis.opsForValue().get(key(ticket))))
                .map(UUID::fromString)
                .map(UserId::new);
    }

    /** @return whether it was whole until now */
    boolean tear(String ticket) {
        return Boolean.TRUE.equals(Reached.redis(() -> redis.delete(key(ticket))));
    }

    private static String key(String ticket) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(UTF_8));
            return "academy:auth:ticket:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
