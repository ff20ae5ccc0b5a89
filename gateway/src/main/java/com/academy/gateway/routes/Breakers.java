package com.academy.gateway.routes;

import com.academy.gateway.problem.RefusedBodyException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.core.registry.EntryAddedEvent;
import io.github.resilience4j.core.registry.EntryRemovedEvent;
import io.github.resilience4j.core.registry.EntryReplacedEvent;
import io.github.resilience4j.core.registry.RegistryEventConsumer;
import java.io.IOException;
import java.time.Duration;
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
 * A circuit breaker for each service. It opens only when the service does not answer: no connection, a broken one, no
 * answer in time to a request that was sent whole. A client that does not send its request to the end counts neither for
 * nor against the service.
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final Duration NEVER_SLOW = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakerForEachService(
            BreakerProperties properties, CircuitBreakerRegistry registry) {
        CircuitBreakerConfig config = config(properties);
        return factory -> {
            factory.configureCircuitBreakerRegistry(registry);
            factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                    .circuitBreakerConfig(config)
                    .build());
        };
    }

    @Bean
    RegistryEventConsumer<CircuitBreaker> reportBreakers() {
        return new RegistryEventConsumer<>() {
            @Override
            public void onEntryAddedEvent(EntryAddedEvent<CircuitBreaker> added) {
                added.getAddedEntry().getEventPublisher().onStateTransition(Breakers::say);
            }

            @Override
            public void onEntryRemovedEvent(EntryRemovedEvent<CircuitBreaker> removed) {}

            @Override
            public void onEntryReplacedEvent(EntryReplacedEvent<CircuitBreaker> replaced) {}
        };
    }

    static CircuitBreakerConfig config(BreakerProperties properties) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(properties.window())
                .minimumNumberOfCalls(properties.window() / 2)
                .failureRateThreshold(properties.failureRatePercent())
                .waitDurationInOpenState(properties.open())
                // Uploads ask for no permission, so an upload cannot end the open state.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(properties.probes())
                // The library would open it for calls that take a minute, as those of a slow client do.
                .slowCallDurationThreshold(NEVER_SLOW)
                .recordException(Breakers::isSilence)
                .ignoreException(failure -> RefusedBodyException.behind(failure).isPresent())
                .build();
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
