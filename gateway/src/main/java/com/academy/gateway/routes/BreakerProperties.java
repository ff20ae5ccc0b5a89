package com.academy.gateway.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as down.
 *
 * @param window of so many last requests …
 * @param failureRatePercent … this share must have met silence
 * @param open for how long requests are then refused without asking
 * @param probes how many requests find out whether it is back
 */
@ConfigurationProperties("academy.gateway.breaker")
record BreakerProperties(
        @DefaultValue("20") int window,
        @DefaultValue("50") int failureRatePercent,
        @DefaultValue("1s") Duration open,
        @DefaultValue("5") int probes) {}
