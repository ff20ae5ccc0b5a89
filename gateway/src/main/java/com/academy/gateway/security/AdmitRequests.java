package com.academy.gateway.security;

import com.academy.gateway.body.Bodies;
import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.gateway.ratelimit.RateLimiter;
import com.academy.gateway.routes.MatchedRoute;
import com.academy.gateway.routes.RouteTable;
import com.academy.gateway.routes.Rule;
import com.academy.gateway.security.Identity.Known;
import com.academy.gateway.security.Identity.Refused;
import com.academy.gateway.web.WebAddresses;
import com.academy.platform.identity.VerifiedToken;
import com.academy.platform.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
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
 * Admits requests: finds the route, identifies the caller, counts the request, and passes it on or refuses it. Refused
 * requests count too, so that guessing is no cheaper than asking. All later code reads the path in the spelling that
 * was checked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AdmitRequests implements WebFilter {

    private static final String API = "/api/v1/";
    private static final String WELL_KNOWN = "/.well-known/";
    private static final String SOCKET = "/socket.io/";

    /** Elements of a parsed path that spell {@code /api/v1}: two slashes, two names. */
    private static final int API_ELEMENTS = 4;

    private final ApplicationContext edge;
    private final RouteTable routes;
    private final AuthorizeRoute doorkeeper;
    private final RateLimiter limiter;
    private final Forwarding forwarding;
    private final Bodies bodies;
    private final LiveConnections live;
    private final Clients clients;
    private final AddressLimit addresses;

    AdmitRequests(
            RouteTable routes,
            AuthorizeRoute doorkeeper,
            RateLimiter limiter,
            Forwarding forwarding,
            Bodies bodies,
            LiveConnections live,
            Clients clients,
            AddressLimit addresses,
            ApplicationContext edge) {
        this.edge = edge;
        this.routes = routes;
        this.doorkeeper = doorkeeper;
        this.limiter = limiter;
        this.forwarding = forwarding;
        this.bodies = bodies;
        this.live = live;
        this.clients = clients;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String sent = exchange.getRequest().getPath().value();
        if (exchange.getApplicationContext() != edge) {
            return operate(exchange, chain, sent);
        }
        Optional<String> plain = Paths.plain(sent);
        if (plain.isEmpty()) {
            return addresses.refuse(
                    exchange, Refusal.of(ProblemCode.INVALID_REQUEST, "The path is not written plainly."));
        }
        String path = plain.get();
        if (path.equals(sent)) {
            return route(exchange, chain, path);
        }
        return path.startsWith("/api/")
                ? route(exchange.mutate().request(request -> request.path(path)).build(), chain, path)
                : addresses.refuse(
                        exchange,
                        Refusal.of(ProblemCode.INVALID_REQUEST, "The path escapes characters that need no escape."));
    }

    /** The port for health and metrics also finds what the main one serves, which belongs there only. */
    private static Mono<Void> operate(ServerWebExchange exchange, WebFilterChain chain, String path) {
        return path.startsWith("/actuator/")
                ? chain.filter(exchange)
                : Problem.answer(exchange, Refusal.of(ProblemCode.NOT_FOUND, "There is nothing at this address."));
    }

    private Mono<Void> route(ServerWebExchange exchange, WebFilterChain chain, String path) {
        ServerHttpRequest request = exchange.getRequest();
        boolean api = path.startsWith(API);
        if (!api && !path.startsWith(WELL_KNOWN) && !path.startsWith(SOCKET)) {
            if (WebAddresses.isFor(request)) {
                // Also of an answer that is not compressed: a cache on the way must not send it to everybody.
                exchange.getResponse().getHeaders().setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
                return chain.filter(exchange);
            }
            return addresses
                    .count(exchange)
                    .flatMap(refusal ->
                            refusal.isPresent() ? Problem.answer(exchange, refusal.get()) : chain.filter(exchange));
        }
        if (!RouteTable.METHODS.contains(request.getMethod())) {
            exchange.getResponse().getHeaders().setAllow(RouteTable.METHODS);
            return addresses.refuse(
                    exchange, Refusal.of(ProblemCode.METHOD_NOT_ALLOWED, "No address takes this method."));
        }
        PathContainer whole = request.getPath().pathWithinApplication();
        PathContainer inner = api ? whole.subPath(API_ELEMENTS) : whole;
        Optional<Rule> rule = routes.find(request.getMethod(), inner);
        if (rule.isEmpty()) {
            return addresses.refuse(exchange, Refusal.of(ProblemCode.NOT_FOUND, "There is nothing at this address."));
        }
        return enter(exchange, chain, rule.get(), inner.value());
    }

    private Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain, Rule rule, String path) {
        return doorkeeper.identify(exchange, rule).flatMap(identity -> {
            VerifiedToken token = identity instanceof Known known ? known.token() : null;
            boolean upload = rule.traffic() == Rule.Traffic.UPLOAD;
            return limiter.count(clients.of(exchange).countedAs(), token == null ? null : token.userId(), upload)
                    .flatMap(allowance -> {
                        Refusal refusal = AddressLimit.tell(exchange, allowance).orElse(null);
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
        MatchedRoute.mark(exchange, rule);
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
}
