package com.academy.gateway.routes;

import com.academy.gateway.problem.RefusedBodyException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The circuit breaker of a service for uploads. The time for an answer begins when the body was sent whole. An upload
 * does not take one of the few permissions of a half-open breaker: its client decides how long it would keep it.
 */
final class UploadBreaker implements GatewayFilter {

    private final CircuitBreaker breaker;
    private final Duration time;

    UploadBreaker(CircuitBreaker breaker, Duration time) {
        this.breaker = breaker;
        this.time = time;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            return Mono.error(new ServiceUnavailableException());
        }
        return chain.filter(exchange)
                .timeout(
                        SentWhole.of(exchange).then(Mono.delay(time)),
                        Mono.error(() -> new TimeoutException("No answer within " + time)))
                .doOnSuccess(_ -> breaker.onSuccess(0, TimeUnit.NANOSECONDS))
                .doOnError(this::record);
    }

    private void record(Throwable failure) {
        if (RefusedBodyException.behind(failure).isEmpty()) {
            breaker.onError(0, TimeUnit.NANOSECONDS, failure);
        }
    }
}
