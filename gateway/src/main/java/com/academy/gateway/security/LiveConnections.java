package com.academy.gateway.security;

import com.academy.platform.security.Revocations;
import com.academy.platform.security.VerifiedToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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

    Mono<Void> socket(ServerWebExchange exchange, VerifiedToken token, Function<ServerWebExchange, Mono<Void>> go) {
        return whileWelcome(token, over -> Mono.firstWithSignal(go.apply(exchange), over));
    }

    int count() {
        return open.size();
    }

    private Mono<Void> whileWelcome(VerifiedToken token, Function<Mono<Void>, Mono<Void>> use) {
        return Mono.defer(() -> {
            Live live = new Live(token, Sinks.empty());
            open.add(live);
            Duration left = Duration.between(clock.instant(), token.expiresAt());
            Mono<Void> expired =
                    Mono.delay(left.isNegative() ? Duration.ZERO : left).then();
            return use.apply(Mono.firstWithSignal(live.closing.asMono(), expired))
                    .doFinally(_ -> open.remove(live));
        });
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
