package com.academy.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.test.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The three publishing services, as far as they are asked for their tallies and for service tokens. */
public final class PublishersStub {

    private final HttpServer server;
    private final Map<String, List<Map<String, Object>>> facts = new ConcurrentHashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    public final List<String> authorizations = new CopyOnWriteArrayList<>();

    PublishersStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url(String service) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), service);
    }

    public void wrote(String service, String source, String type, Instant hour, long count, long xor) {
        facts.computeIfAbsent(service, _ -> new CopyOnWriteArrayList<>())
                .add(Map.of(
                        "type", type,
                        "source", source,
                        "hour", hour.toString(),
                        "writtenCount", count,
                        "writtenXor", xor,
                        "publishedCount", count,
                        "publishedXor", xor));
    }

    public void goDown(String service) {
        down.add(service);
    }

    void reset() {
        facts.clear();
        down.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String service = path.split("/", -1)[1];
        exchange.getRequestBody().readAllBytes();
        if (down.contains(service)) {
            send(exchange, 503, "{}");
        } else if (path.endsWith("/internal/service-tokens")) {
            send(
                    exchange,
                    200,
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "token", Tokens.service("analytics-service", "any"),
                                    "expiresAt", Instant.now().plusSeconds(300).toString())));
        } else if (path.endsWith("/internal/facts")) {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            send(
                    exchange,
                    200,
                    JsonMapper.shared()
                            .writeValueAsString(
                                    Map.of("items", new ArrayList<>(facts.getOrDefault(service, List.of())))));
        } else {
            send(exchange, 404, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
