package com.academy.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A gateway that answers as a test says, and remembers what it was asked. */
final class FakePlatform implements AutoCloseable {

    record Asked(String method, String path, String body, String authorization) {

        String line() {
            return method + " " + path;
        }
    }

    record Reply(int status, String body, Map<String, String> headers) {

        static Reply ok(String body) {
            return new Reply(200, body, Map.of("Content-Type", "application/json"));
        }

        static Reply problem(int status, String code) {
            return new Reply(
                    status,
                    "{\"type\":\"https://academy.example/problems/%s\",\"status\":%d,\"detail\":\"No.\"}"
                            .formatted(code, status),
                    Map.of("Content-Type", "application/problem+json"));
        }

        Reply with(String header, String value) {
            return new Reply(status, body, Map.of("Content-Type", "application/json", header, value));
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    FakePlatform(Function<Asked, Reply> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<Asked, Reply> answers) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            Asked question = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString().replaceFirst("^/api/v1", ""),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    authorization == null ? "" : authorization);
            asked.add(question);
            Reply reply = answers.apply(question);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> asked() {
        return asked.stream().map(Asked::line).toList();
    }

    List<Asked> questions() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
