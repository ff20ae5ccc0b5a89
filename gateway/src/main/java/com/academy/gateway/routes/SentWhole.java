package com.academy.gateway.routes;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The moment at which the last byte of a streamed request was handed on to its service. */
public final class SentWhole {

    private static final String ATTRIBUTE = SentWhole.class.getName();

    private final Sinks.Empty<Void> sent = Sinks.empty();

    private SentWhole() {}

    public static SentWhole expect(ServerWebExchange exchange) {
        SentWhole expected = new SentWhole();
        exchange.getAttributes().put(ATTRIBUTE, expected);
        return expected;
    }

    public void now() {
        sent.tryEmitEmpty();
    }

    /** Completes at that moment; at once for a request that does not stream. */
    static Mono<Void> of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof SentWhole expected ? expected.sent.asMono() : Mono.empty();
    }
}
