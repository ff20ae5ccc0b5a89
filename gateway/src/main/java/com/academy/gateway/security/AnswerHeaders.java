package com.academy.gateway.security;

import com.academy.gateway.routes.MatchedRoute;
import com.academy.platform.telemetry.RequestTimes;
import com.academy.platform.telemetry.TraceIds;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Headers of every response, refusals too: the trace's id, and what browsers must not do with the response. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders implements WebFilter {

    static final String REQUEST_ID = "X-Request-Id";

    /** The trace context to hand on, as W3C writes it. */
    static final String TRACE_PARENT = AnswerHeaders.class.getName() + ".traceparent";

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** The explorer brings its own scripts and talks to this edge only; it draws icons from data and styles itself. */
    private static final String DOCS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final RequestTimes times;

    AnswerHeaders(RequestTimes times) {
        this.times = times;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(REQUEST_ID, trace(exchange));
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy",
                exchange.getRequest().getPath().value().startsWith("/api/docs") ? DOCS_POLICY : API_POLICY);
        exchange.getResponse().beforeCommit(() -> {
            if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                headers.setCacheControl("no-store");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    /** Of a request that is not observed: until its answer begins. */
    private void time(ServerWebExchange exchange) {
        long began = System.nanoTime();
        exchange.getResponse().beforeCommit(() -> {
            HttpStatusCode status = exchange.getResponse().getStatusCode();
            times.add(
                    exchange.getRequest().getMethod().name(),
                    MatchedRoute.by(exchange)
                            .map(rule -> rule.pattern().getPatternString())
                            .orElse("UNKNOWN"),
                    status == null ? 200 : status.value(),
                    System.nanoTime() - began);
            return Mono.empty();
        });
    }

    private String trace(ServerWebExchange exchange) {
        TracingContext tracing = ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .orElse(null);
        TraceContext context = tracing == null || tracing.getSpan() == null
                ? null
                : tracing.getSpan().context();
        if (context == null) {
            String id = TraceIds.next();
            exchange.getAttributes().put(TRACE_PARENT, "00-" + id + "-" + id.substring(16) + "-00");
            time(exchange);
            return id;
        }
        exchange.getAttributes()
                .put(
                        TRACE_PARENT,
                        "00-" + context.traceId() + "-" + context.spanId()
                                + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00"));
        return context.traceId();
    }
}
