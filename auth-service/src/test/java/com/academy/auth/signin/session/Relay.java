package com.academy.auth.signin.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that a test can cut. */
final class Relay {

    private final URI target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    Relay(URI target) {
        this.target = target;
        this.door = opened(0);
        this.port = door.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void cut() {
        close(door);
        open.forEach(Relay::close);
        open.clear();
    }

    void mend() {
        door = opened(port);
    }

    private ServerSocket opened(int wanted) {
        try {
            var socket = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket near = from.accept();
                open.add(near);
                Socket far = new Socket(target.getHost(), target.getPort());
                open.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException cut) {
                // the line is cut, or the server is unavailable: the next connection meets the same
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // both ends see the connection close
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }
}
