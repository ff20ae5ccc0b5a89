package com.academy.gateway.ratelimit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import java.time.Clock;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    RateLimiter rateLimiter(RateLimitProperties limits, LettuceConnectionFactory redis, Clock clock) {
        RedisClient client = (RedisClient) redis.getRequiredNativeClient();
        return new RateLimiter(
                limits,
                new Leases(clock, limits.window()),
                new SharedCounters(client, limits.window()),
                new LocalCounters(clock, limits.window()),
                clock);
    }

    /** A request does not wait while Redis is unavailable: the command fails at once and the request passes. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refuseWhileDisconnected() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}
