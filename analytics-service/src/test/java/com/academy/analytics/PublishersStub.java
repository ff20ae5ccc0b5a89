package com.academy.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.test.StubServer;
import com.academy.platform.test.StubServer.Answer;
import com.academy.platform.test.StubServer.Request;
import com.academy.platform.test.Tokens;
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

/** The three publishing services, as far as they are asked for their tallies and for service tokens. */
public final class PublishersStub {

    private final StubServer server = new StubServer(this::answer);
    private final Map<String, List<Map<String, Object>>> facts = new ConcurrentHashMap<>();
    private final Set<UUID> organizations = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Map<String, Object>> records = new ConcurrentHashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    public final List<String> authorizations = new CopyOnWriteArrayList<>();

    String url(String service) {
        return server.url() + "/" + service;
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

    private Answer answer(Request request) {
        String path = request.path();
        String service = path.split("/", -1)[1];
        if (down.contains(service)) {
            return Answer.empty(503);
        } else if (path.endsWith("/internal/service-tokens")) {
            return Answer.json(Map.of(
                    "token", Tokens.service("analytics-service", "any"),
                    "expiresAt", Instant.now().plusSeconds(300).toString()));
        } else if (path.endsWith("/internal/facts")) {
            authorizations.add(request.authorization());
            return Answer.json(Map.of("items", new ArrayList<>(facts.getOrDefault(service, List.of()))));
        } else if (path.endsWith("/internal/enrollment-totals/digest")) {
            return Answer.json(Map.of("organizations", organizations, "buckets", buckets()));
        } else if (path.endsWith("/internal/enrollment-totals")) {
            String asked = request.uri().getQuery() + "&";
            var items = records.entrySet().stream()
                    .filter(it -> asked.contains("bucket=" + bucket(it.getKey()) + "&"))
                    .map(Map.Entry::getValue)
                    .toList();
            return Answer.json(Map.of("items", items));
        }
        return Answer.empty(404);
    }

    private List<Map<String, ?>> buckets() {
        Map<Integer, Long> xors = new TreeMap<>();
        records.forEach((id, record) -> xors.merge(bucket(id), hash(record), (a, b) -> a ^ b));
        List<Map<String, ?>> buckets = new ArrayList<>();
        xors.forEach((bucket, xor) -> {
            long enrollments =
                    records.keySet().stream().filter(id -> bucket(id) == bucket).count();
            buckets.add(Map.of("bucket", bucket, "enrollments", enrollments, "xor", xor));
        });
        return buckets;
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
}
