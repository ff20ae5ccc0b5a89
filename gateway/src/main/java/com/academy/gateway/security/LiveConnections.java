package com.academy.gateway.security;

import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.VerifiedToken;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerResponse;

/** Streams and sockets end when the token they were opened with expires or is revoked. */
@Component
class LiveConnections {

    private final Clock clock;
    private final Set<Live> open = ConcurrentHashMap.newKeySet();

    private record Live(VerifiedToken token, Sinks.Empty<Void> closing) {}

    LiveConnections(Revocations revocations, Clock clock) {
        this.clock = clock;
        revocations.onRevocation(_ -> open.stream()
                .filter(live -> revocations.isRevoked(live.token))
                .forEach(live -> live.closing.tryEmitEmpty()));
    }

    /** Lets a stream run until it ends, or its welcome does; a stream already begun ends properly, not broken off. */
    Mono<Void> stream(ServerWebExchange exchange, VerifiedToken token, Function<ServerWebExchange, Mono<Void>> go) {
        return whileWelcome(
                token,
                over -> go.apply(exchange.mutate()
                        .response(new Ending(exchange.getResponse(), over))
                        .build()));
    }

    /**
     * Lets a socket run until it is closed, or its welcome ends. The request is over as soon as the connection has been
     * upgraded, so it is the connection that is watched. What a client without WebSocket sends instead are requests.
     */
    Mono<Void> socket(ServerWebExchange exchange, VerifiedToken token, Function<ServerWebExchange, Mono<Void>> go) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.UPGRADE)
                && ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse())
                        instanceof HttpServerResponse response) {
            response.withConnection(connection -> watch(connection.channel(), token));
        }
        return go.apply(exchange);
    }

    private void watch(Channel channel, VerifiedToken token) {
        Live socket = new Live(token, Sinks.empty());
        open.add(socket);
        Disposable watching = over(socket).subscribe(_ -> {}, _ -> {}, channel::close);
        channel.closeFuture().addListener(_ -> {
            open.remove(socket);
            watching.dispose();
        });
    }

    int count() {
        return open.size();
    }

    private Mono<Void> whileWelcome(VerifiedToken token, Function<Mono<Void>, Mono<Void>> use) {
        return Mono.defer(() -> {
            Live live = new Live(token, Sinks.empty());
            open.add(live);
            return use.apply(over(live)).doFinally(_ -> open.remove(live));
        });
    }

    private Mono<Void> over(Live live) {
        Duration left = Duration.between(clock.instant(), live.token.expiresAt());
        Mono<Void> expired =
                Mono.delay(left.isNegative() ? Duration.ZERO : left).then();
        return Mono.firstWithSignal(live.closing.asMono(), expired);
    }

    private static final class Ending extends ServerHttpResponseDecorator {

        private final Mono<Void> over;

        Ending(ServerHttpResponse response, Mono<Void> over) {
            super(response);
            this.over = over;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(Flux.from(body).takeUntilOther(over));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(over));
        }
    }
}
