package com.academy.gateway.security;

import com.academy.gateway.connection.ConnectionProperties;
import com.academy.gateway.connection.Places;
import com.academy.gateway.problem.Problem;
import com.academy.gateway.problem.Refusal;
import com.academy.platform.problem.ProblemCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * Limits how many connections an address holds open; one more is closed at once. A trusted proxy holds connections for
 * many clients, so what counts behind it are the requests that a client has under way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OpenConnections implements NettyServerCustomizer, WebFilter {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Networks proxies;
    private final Clients clients;
    private final Places connections;
    private final Places forwarded;
    private final Counter refused;
    private final int limit;

    OpenConnections(EdgeProperties edge, ConnectionProperties properties, Clients clients, MeterRegistry meters) {
        this.proxies = new Networks(edge.trustedProxies());
        this.clients = clients;
        this.limit = properties.perAddress();
        this.connections = new Places(limit);
        this.forwarded = new Places(limit);
        this.refused = Counter.builder("academy.gateway.connections.refused")
                .description("Connections and forwarded requests beyond what one address may hold open.")
                .register(meters);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, _) -> {
            if (!(channel.remoteAddress() instanceof InetSocketAddress peer) || proxies.contain(peer.getAddress())) {
                return;
            }
            String key = Client.countedAs(peer.getAddress());
            if (connections.take(key)) {
                channel.closeFuture().addListener(_ -> connections.giveBack(key));
            } else {
                refused.increment();
                channel.close();
            }
        });
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Client client = clients.of(exchange);
        InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
        if (client.direct() || peer == null || !proxies.contain(peer.getAddress())) {
            return chain.filter(exchange);
        }
        return forwarded.during(() -> chain.filter(exchange), client.countedAs(), () -> {
            refused.increment();
            return Problem.answer(
                    exchange,
                    new Refusal(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "More than " + limit + " requests at the same time; wait until one ends.",
                            SOON));
        });
    }
}
