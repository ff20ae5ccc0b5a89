package com.academy.analytics.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that follows a stream, as a browser does. */
final class Sse implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    volatile boolean ended;

    private final HttpResponse<Stream<String>> response;

    record Event(String name, @Nullable Long id, JsonNode data, long at) {}

    private Sse(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static Sse open(int port, String path, String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Sse(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int status() {
        return response.statusCode();
    }

    @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    Event last() {
        return events.getLast();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    @Override
    public void close() {
        response.body().close();
    }

    private void read() {
        List<String> block = new ArrayList<>();
        try {
            response.body().forEach(line -> {
                if (!line.isEmpty()) {
                    block.add(line);
                } else {
                    take(block);
                    block.clear();
                }
            });
        } catch (RuntimeException closed) {
            // by us, or by the server
        }
        ended = true;
    }

    private void take(List<String> block) {
        String name = "message";
        Long id = null;
        JsonNode data = null;
        for (String line : block) {
            if (line.startsWith(":")) {
                comments.add(line);
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("id:")) {
                id = Long.valueOf(line.substring(3).strip());
            } else if (line.startsWith("data:")) {
                data = JsonMapper.shared().readTree(line.substring(5));
            }
        }
        if (data != null) {
            events.add(new Event(name, id, data, System.nanoTime()));
        }
    }
}
