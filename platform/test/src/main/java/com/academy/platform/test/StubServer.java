package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stands for another service: answers HTTP requests on a free port of this machine as the test decides. */
public final class StubServer {

    private final Answers answers;
    private final int port;
    private HttpServer server;

    public StubServer(Answers answers) {
        this.answers = answers;
        this.server = started(0);
        this.port = server.getAddress().getPort();
    }

    /** From now on connections are refused. */
    public void stop() {
        server.stop(0);
    }

    /** Answers again, on the same port. */
    public void restart() {
        server = started(port);
    }

    private HttpServer started(int at) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            started.createContext("/", this::answer);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public interface Answers {

        Answer to(Request request) throws InterruptedException;
    }

    /** @param authorization null where the caller sends no token */
    public record Request(URI uri, @Nullable String authorization, String body) {

        public String path() {
            return uri.getPath();
        }
    }

    public record Answer(int status, String body) {

        public static Answer json(Object body) {
            return json(200, body);
        }

        public static Answer json(int status, Object body) {
            return new Answer(status, JsonMapper.shared().writeValueAsString(body));
        }

        public static Answer empty(int status) {
            return new Answer(status, "{}");
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var answer = answers.to(request);
            var body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
