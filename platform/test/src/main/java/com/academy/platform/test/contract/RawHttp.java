package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Sends requests byte for byte, as no HTTP library would; reads what comes back while it is still sending. */
final class RawHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String LENGTH = "\r\ncontent-length: ";

    private final IntSupplier port;

    RawHttp(IntSupplier port) {
        this.port = port;
    }

    /** @param headers each character is sent as the byte that it is in ISO 8859-1 */
    record Request(HttpMethod method, String path, Map<String, String> headers, byte @Nullable [] body) {

        Request with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body);
        }

        private byte[] head(int port) {
            var head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
            var all = new LinkedHashMap<String, String>();
            all.put("Host", "127.0.0.1:" + port);
            all.put("Connection", "close");
            if (body != null) {
                all.put("Content-Type", "application/json");
                all.put("Content-Length", Integer.toString(body.length));
            }
            all.putAll(headers);
            all.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            return head.append("\r\n").toString().getBytes(ISO_8859_1);
        }
    }

    /** @param body as it stands, with the sizes of its chunks if it came in chunks; empty for a stream of events */
    record Answer(int status, String head, String body) {}

    Answer send(Request request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var writing = Thread.ofVirtual().start(() -> write(request, socket));
            var answer = read(request, new BufferedInputStream(socket.getInputStream()));
            socket.close(); // ends the writing, too
            writing.join();
            return answer;
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("%s %s was not answered".formatted(request.method(), request.path()), silent);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError("%s %s broke off".formatted(request.method(), request.path()), broken);
        }
    }

    /** A server that has read enough closes the connection. */
    private static void write(Request request, Socket socket) {
        try {
            var out = socket.getOutputStream();
            out.write(request.head(socket.getPort()));
            if (request.body() != null) {
                out.write(request.body());
            }
            out.flush();
        } catch (IOException refused) {
            // the answer says why
        }
    }

    private static Answer read(Request request, InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!endsWith(head, "\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("it ended after <" + head + ">");
            }
            head.append((char) next);
        }
        int status = Integer.parseInt(head.substring(9, 12));
        var fields = head.toString().toLowerCase(Locale.ROOT);
        boolean none = status == 204 || status == 304 || fields.contains("text/event-stream");
        return new Answer(status, head.toString(), none ? "" : body(request, fields, in));
    }

    /** To the answer's own end: the server may go on reading what it did not want before it closes the connection. */
    private static String body(Request request, String head, InputStream in) throws IOException {
        int field = head.indexOf(LENGTH);
        if (request.method() == HttpMethod.HEAD) {
            return new String(in.readNBytes(1), UTF_8); // the answer to HEAD has no body; a byte would show one
        }
        if (field >= 0) {
            int from = field + LENGTH.length();
            return new String(in.readNBytes(Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)))), UTF_8);
        }
        var body = new StringBuilder();
        for (int next = in.read(); next >= 0 && !endsWith(body, "\r\n0\r\n\r\n"); next = in.read()) {
            body.append((char) next);
        }
        return new String(body.toString().getBytes(ISO_8859_1), UTF_8);
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
    }
}
