package com.academy.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ResponseStatusException;

/**
 * A circuit breaker for each service. Only silence opens it: no connection, a broken one, no answer in time. A service
 * that answers, whatever it answers, is there.
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakerForEachService(
            BreakerProperties properties, CircuitBreakerRegistry registry) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(properties.window())
                .minimumNumberOfCalls(properties.window() / 2)
                .failureRateThreshold(properties.failureRatePercent())
                .waitDurationInOpenState(properties.open())
                .permittedNumberOfCallsInHalfOpenState(properties.probes())
                .recordException(Breakers::isSilence)
                .build();
        registry.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry().getEventPublisher().onStateTransition(Breakers::say));
        return factory -> {
            factory.configureCircuitBreakerRegistry(registry);
            factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                    .circuitBreakerConfig(config)
                    .build());
        };
    }

    static boolean isSilence(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof ResponseStatusException answered
                        && answered.getStatusCode().value() >= 502
                        && answered.getStatusCode().value() <= 504;
    }

    private static void say(CircuitBreakerOnStateTransitionEvent event) {
        CircuitBreaker.State to = event.getStateTransition().getToState();
        CircuitBreaker.State from = event.getStateTransition().getFromState();
        if (to == CircuitBreaker.State.OPEN && from == CircuitBreaker.State.CLOSED) {
            LOG.warn("{} does not answer; its requests get 503 until it does.", event.getCircuitBreakerName());
        } else if (to == CircuitBreaker.State.CLOSED) {
            LOG.info("{} answers again.", event.getCircuitBreakerName());
        }
    }
}
