package com.academy.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.test.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The three publishing services, as far as they are asked for their tallies and for service tokens. */
public final class PublishersStub {

    private final HttpServer server;
    private final Map<String, List<Map<String, Object>>> facts = new ConcurrentHashMap<>();
    private final Set<UUID> organizations = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Map<String, Object>> records = new ConcurrentHashMap<>();
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

    public void recorded(UUID organization, UUID enrollment, long sequence, int completed, int total) {
        organizations.add(organization);
        records.put(
                enrollment,
                Map.of("enrollmentId", enrollment, "sequence", sequence, "completed", completed, "total", total));
    }

    public void goDown(String service) {
        down.add(service);
    }

    void reset() {
        facts.clear();
        organizations.clear();
        records.clear();
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
        } else if (path.endsWith("/internal/enrollment-totals/digest")) {
            Map<Integer, Long> xors = new TreeMap<>();
            records.forEach((id, record) -> xors.merge(bucket(id), hash(record), (a, b) -> a ^ b));
            sendJson(
                    exchange,
                    Map.of(
                            "organizations",
                            organizations,
                            "buckets",
                            xors.entrySet().stream()
                                    .map(it -> Map.of(
                                            "bucket",
                                            it.getKey(),
                                            "enrollments",
                                            records.keySet().stream()
                                                    .filter(id -> bucket(id) == it.getKey())
                                                    .count(),
                                            "xor",
                                            it.getValue()))
                                    .toList()));
        } else if (path.endsWith("/internal/enrollment-totals")) {
            String asked = exchange.getRequestURI().getQuery() + "&";
            sendJson(
                    exchange,
                    Map.of(
                            "items",
                            records.entrySet().stream()
                                    .filter(it -> asked.contains("bucket=" + bucket(it.getKey()) + "&"))
                                    .map(Map.Entry::getValue)
                                    .toList()));
        } else {
            send(exchange, 404, "{}");
        }
    }

    private static int bucket(UUID id) {
        return (int) (id.getLeastSignificantBits() & 0xff);
    }

    private static long hash(Map<String, Object> record) {
        String text = "%s/%s/%s/%s"
                .formatted(
                        record.get("enrollmentId"),
                        record.get("sequence"),
                        record.get("completed"),
                        record.get("total"));
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void sendJson(HttpExchange exchange, Object body) throws IOException {
        send(exchange, 200, JsonMapper.shared().writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
