package com.academy.analytics.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat how long a stream may be silent
 * @param spacing how far apart two events of one dashboard are at least
 * @param streamsPerUser how many streams one person may have open here; one more closes the oldest
 */
@ConfigurationProperties("academy.live")
public record LiveSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("200ms") Duration spacing,
        @DefaultValue("6") int streamsPerUser) {}
