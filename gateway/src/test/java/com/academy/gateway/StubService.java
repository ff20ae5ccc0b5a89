package com.academy.gateway;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The other side of the edge: answers by path, and remembers what it was sent. */
public final class StubService {

    public final List<Received> received = new CopyOnWriteArrayList<>();
    public final AtomicInteger openStreams = new AtomicInteger();

    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final String name;
    private final int port;
    private @Nullable DisposableServer server;

    public record Received(String method, String uri, HttpHeaders headers, String body) {

        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    StubService(String name) {
        this.name = name;
        start(0);
        this.port = server().port();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void kill() {
        connections.close().syncUninterruptibly();
        server().disposeNow(Duration.ofSeconds(5));
        server = null;
    }

    public void startAgain() {
        start(port);
    }

    public Received last() {
        return received.getLast();
    }

    private DisposableServer server() {
        if (server == null) {
            throw new IllegalStateException("not running");
        }
        return server;
    }

    private void start(int at) {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(at)
                .channelGroup(connections)
                .route(routes -> routes.ws(
                                "/socket.io/**",
                                (in, out) ->
                                        out.sendString(in.receive().asString().map(text -> name + " heard " + text)))
                        .get("/analytics/stream", this::stream)
                        .route(_ -> true, this::answer))
                .bindNow();
    }

    private Mono<Void> stream(HttpServerRequest request, HttpServerResponse response) {
        return response.sse()
                .sendString(Flux.interval(Duration.ZERO, Duration.ofMillis(100))
                        .map(i -> "event: dashboard\nid: " + i + "\ndata: {}\n\n")
                        .doOnSubscribe(_ -> openStreams.incrementAndGet())
                        .doFinally(_ -> openStreams.decrementAndGet()))
                .then();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            received.add(new Received(
                    request.method().name(),
                    request.uri(),
                    request.requestHeaders().copy(),
                    body));
            response.header("Content-Type", "application/json")
                    .header("X-Frame-Options", "SAMEORIGIN")
                    .header("Server", "stub")
                    .header("Set-Cookie", "from=" + name)
                    .header("X-Fresh-As-Of", "now");
            if (request.uri().endsWith("/slow")) {
                return Mono.never();
            }
            if (request.uri().endsWith("/deliberate")) {
                return Mono.delay(Duration.ofMillis(500)).then(response.send().then());
            }
            if (request.uri().endsWith("/missing")) {
                return response.status(404)
                        .header("Content-Type", "application/problem+json")
                        .sendString(Mono.just("{\"status\":404}"))
                        .then();
            }
            if (request.uri().endsWith("/broken")) {
                return response.status(500).sendString(Mono.just("{}")).then();
            }
            if (request.uri().endsWith("/avatar")) {
                response.header("Cache-Control", "no-cache, private");
            }
            if (request.uri().endsWith("/large")) {
                return response.sendString(Mono.just("[\"" + "x".repeat(100_000) + "\"]"))
                        .then();
            }
            return response.sendString(Mono.just("{\"from\":\"" + name + "\"}")).then();
        });
    }
}
