package com.academy.gateway.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of requests within a window.
 *
 * @param user requests of a signed-in user
 * @param upload uploads of a signed-in user
 * @param address requests of a network address, over all its users: high enough for a school behind one router
 */
@ConfigurationProperties("academy.rate-limits")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1m") Duration window,
        @DefaultValue("100") int user,
        @DefaultValue("10") int upload,
        @DefaultValue("3000") int address) {}
