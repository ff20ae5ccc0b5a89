package com.academy.gateway.routes;

import org.springframework.web.server.ServerWebExchange;

/** Remembers with a request which line of the table it takes. */
public final class Chosen {

    static final String RULE = Chosen.class.getName();

    private Chosen() {}

    public static void mark(ServerWebExchange exchange, Rule rule) {
        exchange.getAttributes().put(RULE, rule);
    }
}
