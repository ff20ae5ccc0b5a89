package com.academy.gateway.security;

import com.academy.gateway.body.Bodies;
import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.gateway.ratelimit.Allowance;
import com.academy.gateway.ratelimit.RateLimiter;
import com.academy.gateway.routes.Chosen;
import com.academy.gateway.routes.RouteTable;
import com.academy.gateway.routes.Rule;
import com.academy.gateway.security.Identity.Known;
import com.academy.gateway.security.Identity.Refused;
import com.academy.platform.error.ProblemCode;
import com.academy.platform.security.VerifiedToken;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The way in for everything that goes to a service: find its route, find out who sends it, count it, and only then let it
 * through, or say why not. Refused requests count too, so that guessing is no cheaper than asking.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Entrance implements WebFilter {

    private static final String API = "/api/v1/";
    private static final String WELL_KNOWN = "/.well-known/";
    private static final String SOCKET = "/socket.io/";

    /** Elements of a parsed path that spell {@code /api/v1}: two slashes, two names. */
    private static final int API_ELEMENTS = 4;

    private final RouteTable routes;
    private final Doorkeeper doorkeeper;
    private final RateLimiter limiter;
    private final Forwarding forwarding;
    private final Bodies bodies;
    private final LiveConnections live;
    private final Clients clients;

    Entrance(
            RouteTable routes,
            Doorkeeper doorkeeper,
            RateLimiter limiter,
            Forwarding forwarding,
            Bodies bodies,
            LiveConnections live,
            Clients clients) {
        this.routes = routes;
        this.doorkeeper = doorkeeper;
        this.limiter = limiter;
        this.forwarding = forwarding;
        this.bodies = bodies;
        this.live = live;
        this.clients = clients;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        boolean api = path.value().startsWith(API);
        if (!api && !path.value().startsWith(WELL_KNOWN) && !path.value().startsWith(SOCKET)) {
            return chain.filter(exchange);
        }
        if (!Paths.isPlain(path.value())) {
            return counted(exchange, Refusal.of(ProblemCode.INVALID_REQUEST, "The path is not written plainly."));
        }
        if (!RouteTable.METHODS.contains(request.getMethod())) {
            exchange.getResponse().getHeaders().setAllow(RouteTable.METHODS);
            return counted(exchange, Refusal.of(ProblemCode.METHOD_NOT_ALLOWED, "No address takes this method."));
        }
        PathContainer inner = api ? path.subPath(API_ELEMENTS) : path;
        Optional<Rule> rule = routes.find(request.getMethod(), inner);
        if (rule.isEmpty()) {
            return counted(exchange, Refusal.of(ProblemCode.NOT_FOUND, "There is nothing at this address."));
        }
        return enter(exchange, chain, rule.get(), inner.value());
    }

    private Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain, Rule rule, String path) {
        return doorkeeper.identify(exchange, rule).flatMap(identity -> {
            VerifiedToken token = identity instanceof Known known ? known.token() : null;
            boolean upload = rule.traffic() == Rule.Traffic.UPLOAD;
            return limiter.count(clients.of(exchange).countedAs(), token == null ? null : token.userId(), upload)
                    .flatMap(allowance -> {
                        Refusal refusal = tell(exchange, allowance);
                        if (refusal == null && identity instanceof Refused refused) {
                            refusal = refused.refusal();
                        }
                        if (refusal == null) {
                            refusal = bodies.refusal(exchange.getRequest(), rule);
                        }
                        return refusal == null
                                ? pass(exchange, chain, rule, identity, path)
                                : Problem.answer(exchange, refusal);
                    });
        });
    }

    private Mono<Void> pass(
            ServerWebExchange exchange, WebFilterChain chain, Rule rule, Identity identity, String path) {
        Chosen.mark(exchange, rule);
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(observed -> observed.setPathPattern(rule.pattern().getPatternString()));
        ServerWebExchange forwarded = exchange.mutate()
                .request(forwarding.prepare(exchange, identity, path))
                .build();
        if (identity instanceof Known known) {
            return bodies.admit(forwarded, rule, known.token().userId(), whole -> switch (rule.traffic()) {
                case STREAM -> live.stream(whole, known.token(), chain::filter);
                case SOCKET -> live.socket(whole, known.token(), chain::filter);
                case REQUEST, UPLOAD, COOKIE -> chain.filter(whole);
            });
        }
        return bodies.admit(forwarded, rule, null, chain::filter);
    }

    private Mono<Void> counted(ServerWebExchange exchange, Refusal otherwise) {
        return limiter.count(clients.of(exchange).countedAs(), null, false).flatMap(allowance -> {
            Refusal tooMany = tell(exchange, allowance);
            return Problem.answer(exchange, tooMany == null ? otherwise : tooMany);
        });
    }

    /** Writes what is left into the answer's headers; a refusal when nothing is. */
    private static @Nullable Refusal tell(ServerWebExchange exchange, Optional<Allowance> counted) {
        if (counted.isEmpty()) {
            return null;
        }
        Allowance allowance = counted.get();
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Limit", Integer.toString(allowance.limit()));
        headers.set("RateLimit-Remaining", Long.toString(allowance.remaining()));
        headers.set("RateLimit-Reset", Long.toString(allowance.resetSeconds()));
        return allowance.isExceeded()
                ? new Refusal(
                        ProblemCode.TOO_MANY_REQUESTS,
                        "More than " + allowance.limit() + " requests; wait a moment.",
                        Duration.ofSeconds(allowance.resetSeconds()))
                : null;
    }
}
