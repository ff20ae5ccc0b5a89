package com.academy.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Lets a journey in a browser end and start processes of the platform: POST to {@code /kill/<name>}, for example. */
final class ProcessControl implements AutoCloseable {

    private final HttpServer server;

    /** @param actions by name; each gets the name of a process, and returns when it is done */
    ProcessControl(Map<String, Consumer<String>> actions) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        actions.forEach((name, action) -> server.createContext("/" + name + "/", exchange -> handle(exchange, action)));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void handle(HttpExchange exchange, Consumer<String> action) throws IOException {
        try (exchange) {
            Optional<RuntimeException> failure = act(exchange, action);
            byte[] body = failure.map(Throwable::toString).orElse("").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(failure.isEmpty() ? 204 : 500, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Optional<RuntimeException> act(HttpExchange exchange, Consumer<String> action) {
        String path = exchange.getRequestURI().getPath();
        try {
            if (!exchange.getRequestMethod().equals("POST")) {
                throw new IllegalArgumentException("POST is meant, not " + exchange.getRequestMethod());
            }
            action.accept(path.substring(path.lastIndexOf('/') + 1));
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
