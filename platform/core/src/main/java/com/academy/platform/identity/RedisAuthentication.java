package com.academy.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;

/** Redis has sessions, limits and revocations: no process starts with one that every neighbour may write to. */
final class RedisAuthentication {

    /** @param mayBeMissing for tests, whose Redis is their own */
    RedisAuthentication(@Nullable DataRedisConnectionDetails connection, boolean mayBeMissing) {
        if (connection != null && !mayBeMissing && isBlank(connection.getPassword())) {
            throw new IllegalStateException(
                    "Redis is used without a password. Give Redis one (requirepass or an ACL user) and name it in REDIS_URL:"
                            + " redis://:password@host:port. REDIS_WITHOUT_PASSWORD=true is for tests alone.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
