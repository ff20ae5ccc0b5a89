package com.academy.gateway.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as down.
 *
 * @param window number of recent requests considered
 * @param failureRatePercent share of them that must have failed without an answer
 * @param open for how long requests are then refused without a call
 * @param probes how many requests are then tried to see whether the service is back
 */
@ConfigurationProperties("academy.gateway.breaker")
record BreakerProperties(
        @DefaultValue("20") int window,
        @DefaultValue("50") int failureRatePercent,
        @DefaultValue("1s") Duration open,
        @DefaultValue("5") int probes) {}
