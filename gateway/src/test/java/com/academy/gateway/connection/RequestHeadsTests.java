package com.academy.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.RawClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class RequestHeadsTests {

    private final DisposableServer server = new RequestHeads(new ConnectionProperties(10, Duration.ofSeconds(1)))
            .apply(HttpServer.create().host("127.0.0.1").port(0))
            .handle((request, response) -> response.sendString(Mono.just("heard " + request.uri())))
            .bindNow();

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r\nHost: edge\r\nX-More: "})
    void aHeadThatDoesNotEndIsRefused(String begun) {
        try (RawClient client = RawClient.on(server.port()).send(begun)) {
            assertThat(client.readAll())
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("problems/request-timeout");
        }
    }

    @Test
    void theNextRequestOfAConnectionHasTheSameTime() {
        try (RawClient client = RawClient.on(server.port())
                .send("GET /first HTTP/1.1\r\nHost: edge\r\n\r\n")
                .await("heard /first")
                .send("GET /second HTTP/1.1\r\nHost: edge\r\n")) {
            assertThat(client.readAll()).contains("HTTP/1.1 408 ");
        }
    }
}
