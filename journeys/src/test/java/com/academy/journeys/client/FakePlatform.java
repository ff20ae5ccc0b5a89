package com.academy.journeys.client;

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
public final class FakePlatform implements AutoCloseable {

    public record Asked(String method, String path, String body, String authorization) {

        public String line() {
            return method + " " + path;
        }
    }

    public record Reply(int status, String body, Map<String, String> headers) {

        public static Reply ok(String body) {
            return new Reply(200, body, Map.of("Content-Type", "application/json"));
        }

        public static Reply problem(int status, String code) {
            return new Reply(
                    status,
                    "{\"type\":\"https://academy.example/problems/%s\",\"status\":%d,\"detail\":\"No.\"}"
                            .formatted(code, status),
                    Map.of("Content-Type", "application/problem+json"));
        }

        public Reply with(String header, String value) {
            return new Reply(status, body, Map.of("Content-Type", "application/json", header, value));
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public FakePlatform(Function<Asked, Reply> answers) {
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

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<String> asked() {
        return asked.stream().map(Asked::line).toList();
    }

    public List<Asked> questions() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
