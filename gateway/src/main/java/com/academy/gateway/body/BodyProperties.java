package com.academy.gateway.body;

import com.academy.gateway.routes.Body;
import com.academy.gateway.routes.Rule;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large bodies may be and how slowly they may come.
 *
 * @param limits sizes other than the usual ones
 * @param complete within this time a small body has to be complete
 * @param leastRate bytes that a second of waiting for an upload has to bring
 * @param grace how long an upload may stay below that rate
 * @param inMemory what all bodies together may take of the memory before a service gets them
 * @param largeAtOncePerUser large bodies that one user may send at the same time
 * @param uploadsAtOncePerService uploads that one service takes at the same time, so that threads are left for the rest
 */
@ConfigurationProperties("academy.gateway.bodies")
record BodyProperties(
        @DefaultValue Map<Body, DataSize> limits,
        @DefaultValue("5s") Duration complete,
        @DefaultValue("16KB") DataSize leastRate,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("32MB") DataSize inMemory,
        @DefaultValue("4") int largeAtOncePerUser,
        @DefaultValue("32") int uploadsAtOncePerService) {

    /** Bytes that a request of this route may carry. */
    long limit(Rule rule) {
        return limits.getOrDefault(rule.body(), rule.body().usual()).toBytes();
    }

    /** Whether the body may need more than the time for small ones. */
    boolean isLarge(Rule rule) {
        return timeFor(rule).compareTo(complete) > 0;
    }

    /** The time for small bodies; where that is not enough, what the least rate needs for the largest one. */
    Duration timeFor(Rule rule) {
        Duration atLeastRate = Duration.ofSeconds(limit(rule) / leastRate.toBytes());
        return atLeastRate.compareTo(complete) > 0 ? atLeastRate : complete;
    }
}
