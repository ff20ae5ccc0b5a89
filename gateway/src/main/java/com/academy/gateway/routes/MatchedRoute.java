package com.academy.gateway.routes;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Remembers with a request which line of the table it takes. */
public final class MatchedRoute {

    private static final String RULE = MatchedRoute.class.getName();

    private MatchedRoute() {}

    public static Optional<Rule> by(ServerWebExchange exchange) {
        return exchange.getAttribute(RULE) instanceof Rule rule ? Optional.of(rule) : Optional.empty();
    }

    public static void mark(ServerWebExchange exchange, Rule rule) {
        exchange.getAttributes().put(RULE, rule);
    }
}
