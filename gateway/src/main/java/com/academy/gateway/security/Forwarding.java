package com.academy.gateway.security;

import com.academy.gateway.routes.MatchedRoute;
import com.academy.gateway.routes.Rule;
import com.academy.gateway.routes.Service;
import com.academy.gateway.security.Identity.Known;
import com.academy.platform.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The request as the service gets it: its path, the verified token and the client's address, without any header by
 * which a client could claim another identity.
 */
@Component
class Forwarding implements HttpHeadersFilter, Ordered {

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

    private static final String IDENTITY = Identity.class.getName();

    private final Clients clients;

    Forwarding(Clients clients) {
        this.clients = clients;
    }

    /** The request with its path as the service knows it; its headers are written last of all, on the way out. */
    ServerHttpRequest prepare(ServerWebExchange exchange, Identity identity, String path) {
        exchange.getAttributes().put(IDENTITY, identity);
        ServerHttpRequest.Builder request = exchange.getRequest().mutate().path(path);
        boolean socket = MatchedRoute.by(exchange)
                .filter(rule -> rule.traffic() == Rule.Traffic.SOCKET)
                .isPresent();
        // The gateway library would open a socket to any service, and say so to the client before the service agrees.
        return (socket ? request : request.headers(headers -> headers.remove(HttpHeaders.UPGRADE))).build();
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        Identity identity = exchange.getAttribute(IDENTITY) instanceof Identity known ? known : Identity.ANONYMOUS;
        boolean maySayWhere = identity instanceof Known known && known.token().role() == Role.ADMIN;
        boolean needsCookies = MatchedRoute.by(exchange)
                .filter(rule -> rule.service() == Service.AUTH)
                .isPresent();
        HttpHeaders headers = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (!isDropped(name.toLowerCase(Locale.ROOT), maySayWhere, needsCookies)) {
                headers.put(name, values);
            }
        });
        if (identity instanceof Known known) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + known.bearer());
        } else {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        Client client = clients.of(exchange);
        headers.set(Clients.FORWARDED_FOR, client.address().getHostAddress());
        headers.set(Clients.FORWARDED_PROTO, client.scheme());
        headers.set(Clients.FORWARDED_HOST, client.host());
        if (exchange.getAttribute(AnswerHeaders.TRACE_PARENT) instanceof String parent) {
            headers.set("traceparent", parent);
        }
        return headers;
    }

    /** After the filters that the gateway library brings, one of which removes every forwarding header. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
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
