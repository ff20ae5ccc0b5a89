package com.academy.gateway.security;

import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.platform.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets pages of configured origins call (CORS), answers their preflights, and refuses the pages of all others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CrossOriginFilter implements WebFilter {

    private final Origins origins;
    private final AddressLimit addresses;
    private final CorsConfiguration rules = new CorsConfiguration();
    private final DefaultCorsProcessor processor = new DefaultCorsProcessor() {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // answered below, as a problem
        }
    };

    CrossOriginFilter(EdgeProperties properties, Origins origins, AddressLimit addresses) {
        this.addresses = addresses;
        this.origins = origins;
        rules.setAllowedOrigins(properties.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                "Last-Event-ID",
                "X-CSRF-Token",
                "X-Organization",
                "X-Read-After"));
        rules.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                "RateLimit-Limit",
                "RateLimit-Remaining",
                "RateLimit-Reset",
                "X-Fresh-As-Of",
                AnswerHeaders.REQUEST_ID));
        rules.setAllowCredentials(true);
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String origin = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ORIGIN);
        if (origin == null || origins.isOwn(origin, exchange)) {
            return chain.filter(exchange);
        }
        if (!processor.process(rules, exchange)) {
            return addresses.refuse(
                    exchange, Refusal.of(ProblemCode.ORIGIN_REFUSED, "Pages of this origin may not call here."));
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? addresses
                        .count(exchange)
                        .flatMap(tooMany -> tooMany.map(refusal -> Problem.answer(exchange, refusal))
                                .orElseGet(Mono::empty))
                : chain.filter(exchange);
    }
}
