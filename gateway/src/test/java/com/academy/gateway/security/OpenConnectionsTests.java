package com.academy.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.gateway.RawClient;
import com.academy.gateway.connection.ConnectionProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class OpenConnectionsTests {

    private static final int LIMIT = 5;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private DisposableServer server;

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @Test
    void anAddressHoldsSoManyConnectionsAndGetsThemBack() {
        start(List.of());
        List<RawClient> held =
                IntStream.range(0, LIMIT).mapToObj(_ -> connected()).toList();

        assertThat(isServed()).isFalse();
        assertThat(meters.counter("academy.gateway.connections.refused").count())
                .isPositive();

        held.forEach(RawClient::close);
        await().until(this::isServed);
    }

    @Test
    void theConnectionsOfATrustedProxyAreNotCounted() {
        start(List.of("127.0.0.0/8"));
        List<RawClient> held =
                IntStream.range(0, LIMIT).mapToObj(_ -> connected()).toList();

        assertThat(isServed()).isTrue();
        held.forEach(RawClient::close);
    }

    private void start(List<String> trusted) {
        EdgeProperties edge = new EdgeProperties(trusted, List.of(), "");
        server = new OpenConnections(
                        edge, new ConnectionProperties(LIMIT, Duration.ofSeconds(30)), new Clients(edge), meters)
                .apply(HttpServer.create().host("127.0.0.1").port(0))
                .handle((request, response) -> response.sendString(Mono.just("served")))
                .bindNow();
    }

    private RawClient connected() {
        return RawClient.on(server.port())
                .send("GET / HTTP/1.1\r\nHost: edge\r\n\r\n")
                .await("served");
    }

    private boolean isServed() {
        try (RawClient client = RawClient.on(server.port())) {
            return client.send("GET / HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n")
                    .readAll()
                    .contains("served");
        } catch (UncheckedIOException closed) {
            return false;
        }
    }
}
