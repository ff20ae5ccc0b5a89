package com.academy.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the keys it is given, or fails on demand, and counts the requests. */
final class KeyServer implements AutoCloseable {

    final AtomicInteger asked = new AtomicInteger();

    private final HttpServer server;
    private volatile String document = "{}";
    private volatile boolean down;

    KeyServer(RSAKey... keys) {
        publish(keys);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            byte[] body = document.getBytes(UTF_8);
            exchange.sendResponseHeaders(down ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    void publish(RSAKey... keys) {
        document = IssuedTokens.document(keys);
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
