package com.academy.gateway.routes;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Drops from a service's answer what is the edge's to say. Cookies are auth-service's alone. */
@Component
class ServiceAnswers implements HttpHeadersFilter {

    private static final Set<String> OURS = Set.of(
            "server",
            "x-powered-by",
            "x-request-id",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "content-security-policy",
            "permissions-policy",
            "ratelimit-limit",
            "ratelimit-remaining",
            "ratelimit-reset",
            "keep-alive",
            "connection",
            "transfer-encoding",
            "vary");

    @Override
    public HttpHeaders filter(HttpHeaders answer, ServerWebExchange exchange) {
        boolean cookies = MatchedRoute.by(exchange)
                .filter(rule -> rule.service() == Service.AUTH)
                .isPresent();
        HttpHeaders kept = new HttpHeaders();
        answer.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OURS.contains(lower)
                    && !lower.startsWith("access-control-")
                    && (cookies || !lower.equals("set-cookie"))) {
                kept.put(name, values);
            }
        });
        return kept;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
