package com.academy.journeys.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An open stream of server-sent events, read on a virtual thread of its own until either side closes it. */
public final class EventStream implements AutoCloseable {

    private final InputStream body;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private EventStream(InputStream body) {
        this.body = body;
    }

    public static EventStream open(HttpClient http, HttpRequest request, Consumer<ServerEvent> listener) {
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                try (InputStream problem = answer.body()) {
                    throw new ProblemException(
                            "GET " + request.uri().getPath(),
                            answer.statusCode(),
                            "",
                            new String(problem.readNBytes(2000), StandardCharsets.UTF_8));
                }
            }
            EventStream stream = new EventStream(answer.body());
            Thread.ofVirtual().name("events").start(() -> stream.read(listener));
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while opening an event stream", e);
        }
    }

    /** Whether the stream has ended, on either side. */
    public boolean hasEnded() {
        return ended.isDone();
    }

    private void read(Consumer<ServerEvent> listener) {
        EventParser parser = new EventParser();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                parser.line(line).ifPresent(listener);
            }
            ended.complete(null);
        } catch (IOException | RuntimeException e) {
            // A closed stream ends here too; callers only learn that it has ended.
            ended.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
