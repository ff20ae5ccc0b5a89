package com.academy.analytics.rawevent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept how long raw facts are kept
 * @param ahead how long before their hour partitions are created
 */
@ConfigurationProperties("academy.raw-events")
record RawEventRetention(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("6h") Duration ahead) {}
