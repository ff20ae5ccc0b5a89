package com.academy.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Which requests are recorded, and how the others are counted; the rest is defaults ({@link PlatformDefaults}). */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
public final class TelemetryAutoConfiguration {

    @Bean
    ObservationPredicate recordedRequests(
            @Value("${platform.tracing.edge:false}") boolean edge,
            @Value("${platform.tracing.sampling:0.05}") double sampling) {
        return new RecordedRequests(edge, sampling);
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    RequestTimes requestTimes(MeterRegistry meters) {
        return new RequestTimes(meters);
    }
}
