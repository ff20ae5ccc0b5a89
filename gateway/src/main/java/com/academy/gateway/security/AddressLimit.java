package com.academy.gateway.security;

import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.gateway.ratelimit.Allowance;
import com.academy.gateway.ratelimit.RateLimiter;
import com.academy.platform.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Counts requests that no service gets by their address alone. */
@Component
class AddressLimit {

    private final RateLimiter limiter;
    private final Clients clients;

    AddressLimit(RateLimiter limiter, Clients clients) {
        this.limiter = limiter;
        this.clients = clients;
    }

    /** @return a refusal if the limit is exceeded */
    Mono<Optional<Refusal>> count(ServerWebExchange exchange) {
        return limiter.count(clients.of(exchange).countedAs(), null, false).map(counted -> tell(exchange, counted));
    }

    /** Counts a request that is refused anyhow. */
    Mono<Void> refuse(ServerWebExchange exchange, Refusal refusal) {
        return count(exchange).flatMap(tooMany -> Problem.answer(exchange, tooMany.orElse(refusal)));
    }

    /** Writes the remaining requests into the answer's headers; answers a refusal if there are none. */
    static Optional<Refusal> tell(ServerWebExchange exchange, Optional<Allowance> counted) {
        counted.ifPresent(allowance -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("RateLimit-Limit", Integer.toString(allowance.limit()));
            headers.set("RateLimit-Remaining", Long.toString(allowance.remaining()));
            headers.set("RateLimit-Reset", Long.toString(allowance.resetSeconds()));
        });
        return counted.filter(Allowance::isExceeded)
                .map(allowance -> new Refusal(
                        ProblemCode.TOO_MANY_REQUESTS,
                        "More than " + allowance.limit() + " requests; wait a moment.",
                        Duration.ofSeconds(allowance.resetSeconds())));
    }
}
