package com.academy.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.progress.outline.Outline;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Another course-service: it knows what it was told to, and can be slow or down. */
public final class CourseServiceStub {

    private enum Mood {
        WELL,
        SLOW,
        DOWN
    }

    private final HttpServer server;
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile Mood mood = Mood.WELL;
    private volatile CountDownLatch awake = new CountDownLatch(0);

    CourseServiceStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void reset() {
        answers.clear();
        asked.clear();
        mood = Mood.WELL;
        awake.countDown();
    }

    public void isDown() {
        mood = Mood.DOWN;
    }

    /** Answers when the test is over, which is later than anybody waits. */
    public void isSlow() {
        awake = new CountDownLatch(1);
        mood = Mood.SLOW;
    }

    public void knows(UUID enrollment, UUID student, Outline course, String status, long sequence) {
        answers.put(
                "/enrollments/" + enrollment,
                Map.of(
                        "id",
                        enrollment,
                        "organizationId",
                        course.organizationId(),
                        "userId",
                        student,
                        "courseId",
                        course.courseId().value(),
                        "status",
                        status,
                        "enrolledAt",
                        Instant.parse("2026-01-05T09:00:00Z"),
                        "outlineVersion",
                        course.version(),
                        "sequence",
                        sequence,
                        "aFieldOfTomorrow",
                        "ignored"));
    }

    public void knows(Outline course, long sequence) {
        Map<String, Object> answer = new LinkedHashMap<>(Facts.outline(course));
        answer.put("sequence", sequence);
        answers.put("/courses/" + course.courseId().value() + "/outline", answer);
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(it -> it.path().equals(path)).toList();
    }

    public record Asked(String path, String authorization) {}

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(path, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        try (exchange) {
            switch (mood) {
                case WELL -> {
                    Object known = answers.get(path);
                    byte[] body =
                            (known == null ? "{}" : JsonMapper.shared().writeValueAsString(known)).getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(known == null ? 404 : 200, body.length);
                    exchange.getResponseBody().write(body);
                }
                case SLOW -> awake.await(60, TimeUnit.SECONDS);
                case DOWN -> exchange.sendResponseHeaders(503, -1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
