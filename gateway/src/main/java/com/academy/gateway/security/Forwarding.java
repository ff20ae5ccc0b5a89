package com.academy.gateway.security;

import com.academy.gateway.routes.Rule;
import com.academy.gateway.routes.Service;
import com.academy.gateway.security.Identity.Known;
import com.academy.platform.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The request as the service gets it: its path, the verified token, where it comes from; and nothing that a client might
 * write to pass for somebody else.
 */
@Component
class Forwarding {

    private static final String ORGANIZATION = "x-organization";

    private static final List<String> FORGED_PREFIXES = List.of(
            "x-forwarded",
            "x-academy-",
            "x-user",
            "x-org",
            "x-role",
            "x-tenant",
            "x-auth",
            "x-original-",
            "x-rewrite-");

    private static final Set<String> FORGED = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-cluster-client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-request-id",
            "x-csrf-token",
            "traceparent",
            "tracestate",
            "baggage",
            "b3");

    private final Clients clients;

    Forwarding(Clients clients) {
        this.clients = clients;
    }

    ServerHttpRequest of(ServerWebExchange exchange, Rule rule, Identity identity, String path) {
        boolean maySayWhere = identity instanceof Known known && known.token().role() == Role.ADMIN;
        boolean needsCookies = rule.service() == Service.AUTH;
        Client client = clients.of(exchange);
        return exchange.getRequest()
                .mutate()
                .path(path)
                .headers(headers -> {
                    List<String> dropped = new ArrayList<>();
                    for (String name : headers.headerNames()) {
                        if (isDropped(name.toLowerCase(Locale.ROOT), maySayWhere, needsCookies)) {
                            dropped.add(name);
                        }
                    }
                    dropped.forEach(headers::remove);
                    if (identity instanceof Known known) {
                        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + known.bearer());
                    } else {
                        headers.remove(HttpHeaders.AUTHORIZATION);
                    }
                    headers.set(Clients.FORWARDED_FOR, client.address().getHostAddress());
                    headers.set(Clients.FORWARDED_PROTO, client.scheme());
                    headers.set(Clients.FORWARDED_HOST, client.host());
                    if (exchange.getAttribute(AnswerHeaders.TRACE_PARENT) instanceof String parent) {
                        headers.set("traceparent", parent);
                    }
                })
                .build();
    }

    private static boolean isDropped(String name, boolean maySayWhere, boolean needsCookies) {
        if (name.equals(ORGANIZATION)) {
            return !maySayWhere;
        }
        return FORGED.contains(name)
                || name.equals("cookie") && !needsCookies
                || FORGED_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
