package com.academy.gateway.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The origins whose pages may call: the edge's own, and those in the configuration. */
@Component
class Origins {

    private final Set<String> allowed;
    private final Clients clients;

    Origins(EdgeProperties properties, Clients clients) {
        this.allowed = Set.copyOf(properties.allowedOrigins());
        this.clients = clients;
    }

    boolean isOwn(String origin, ServerWebExchange exchange) {
        return origin.equalsIgnoreCase(clients.of(exchange).origin());
    }

    /** Whether the request names an allowed origin; without an origin it is not allowed. */
    boolean isKnown(ServerWebExchange exchange) {
        @Nullable String origin = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ORIGIN);
        return origin != null && (allowed.contains(origin) || isOwn(origin, exchange));
    }
}
