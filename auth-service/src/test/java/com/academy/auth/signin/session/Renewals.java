package com.academy.auth.signin.session;

import com.academy.auth.keys.RedisSealer;
import com.academy.auth.signin.secondfactor.CheckSecondFactor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Renewals at other times than now. */
public final class Renewals {

    private Renewals() {}

    public static RenewSession after(ApplicationContext context, Duration time) {
        var sessions = new Sessions(
                context.getBean(StringRedisTemplate.class),
                context.getBean(RedisSealer.class),
                new SessionProperties(
                        Duration.ofDays(7), Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofDays(180)),
                Clock.offset(Clock.systemUTC(), time));
        return new RenewSession(
                context.getBean(RefreshTokens.class),
                sessions,
                context.getBean(Members.class),
                context.getBean(CheckSecondFactor.class),
                context.getBean(TokenIssuer.class),
                context.getBean(OpenSession.class),
                context.getBean(SignOut.class),
                Clock.systemUTC());
    }
}
