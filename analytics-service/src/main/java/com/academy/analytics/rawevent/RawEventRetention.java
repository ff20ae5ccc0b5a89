package com.academy.analytics.rawevent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept how long a fact can be looked at as it came
 * @param ahead for how long partitions are there before they are needed
 */
@ConfigurationProperties("academy.raw-events")
record RawEventRetention(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("6h") Duration ahead) {}
