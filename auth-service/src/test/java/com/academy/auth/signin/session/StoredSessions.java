package com.academy.auth.signin.session;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Sessions as other features' tests want them. */
public final class StoredSessions {

    private StoredSessions() {}

    /** Makes all sessions of a person older. */
    public static void age(ApplicationContext context, UUID user, Duration by) {
        var redis = context.getBean(StringRedisTemplate.class);
        for (String id : redis.opsForZSet().range("academy:auth:sessions:" + user, 0, -1)) {
            context.getBean(Sessions.class).change(UUID.fromString(id), it -> openedEarlier(it, by));
        }
    }

    private static Session openedEarlier(Session it, Duration by) {
        return new Session(
                it.id(),
                it.tokenId(),
                it.userId(),
                it.organizationId(),
                it.proof(),
                it.salt(),
                it.continuation(),
                it.generation(),
                it.exchanged(),
                it.openedAt().minus(by),
                it.renewedAt(),
                it.device());
    }
}
