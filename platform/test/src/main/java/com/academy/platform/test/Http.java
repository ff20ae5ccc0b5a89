package com.academy.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestBodySpec;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service under test as a user: {@code http.as(token).post("/progress", body).expect(201)}. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final RestClient CLIENT =
            RestClient.builder().requestFactory(connections()).build();

    private final IntSupplier port;
    private final HttpHeaders headers;

    Http(IntSupplier port) {
        this(port, new HttpHeaders());
    }

    private Http(IntSupplier port, HttpHeaders headers) {
        this.port = port;
        this.headers = headers;
    }

    /** Of what listens on that port of this machine. */
    public static Http on(int port) {
        return new Http(() -> port);
    }

    public Http as(String token) {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public Http with(String header, String value) {
        var more = new HttpHeaders(); // the copying constructor shares the values
        more.addAll(headers);
        more.set(header, value);
        return new Http(port, more);
    }

    public Answer get(String path, Object... variables) {
        return send(HttpMethod.GET, path, null, variables);
    }

    /** A path that is sent as it is, with its own escapes. */
    public Answer getRaw(String path) {
        return sendRaw(HttpMethod.GET, path);
    }

    public Answer post(String path, @Nullable Object body, Object... variables) {
        return send(HttpMethod.POST, path, body, variables);
    }

    public Answer put(String path, @Nullable Object body, Object... variables) {
        return send(HttpMethod.PUT, path, body, variables);
    }

    public Answer patch(String path, @Nullable Object body, Object... variables) {
        return send(HttpMethod.PATCH, path, body, variables);
    }

    public Answer delete(String path, Object... variables) {
        return send(HttpMethod.DELETE, path, null, variables);
    }

    /** @param body sent as it is when it is bytes or a text, as JSON otherwise */
    public Answer send(HttpMethod method, String path, @Nullable Object body, Object... variables) {
        return exchange(CLIENT.method(method).uri(address() + path, variables), method + " " + path, body);
    }

    /** A path that is sent as it is, with its own escapes. */
    public Answer sendRaw(HttpMethod method, String path) {
        return exchange(CLIENT.method(method).uri(URI.create(address() + path)), method + " " + path, null);
    }

    private String address() {
        return "http://127.0.0.1:" + port.getAsInt();
    }

    private Answer exchange(RequestBodySpec request, String described, @Nullable Object body) {
        request.headers(it -> it.addAll(headers));
        if (body != null) {
            request.contentType(
                            headers.getContentType() == null ? MediaType.APPLICATION_JSON : headers.getContentType())
                    .body(bytes(body));
        }
        return request.exchangeForRequiredValue((_, response) ->
                new Answer(described, response.getStatusCode().value(), response.getHeaders(), body(response)));
    }

    private static byte[] bytes(Object body) {
        return switch (body) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> JSON.writeValueAsBytes(body);
        };
    }

    /** Hangs up on a stream: it never ends, and the client would read it to its end before letting go. */
    private static String body(ClientHttpResponse response) throws IOException {
        if (MediaType.TEXT_EVENT_STREAM.isCompatibleWith(response.getHeaders().getContentType())) {
            response.getBody().close();
            return "";
        }
        return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static JdkClientHttpRequestFactory connections() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
        factory.setReadTimeout(Duration.ofSeconds(30));
        return factory;
    }

    /** The response. */
    public record Answer(String request, int status, HttpHeaders headers, String body) {

        public Answer expect(int expected) {
            assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
            return this;
        }

        /** A refusal as the house words it. */
        public Answer expectProblem(int expected, String code) {
            expect(expected);
            assertThat(headers.getContentType()).as(request).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(json().at("/type").asString())
                    .as("%s answered %s", request, body)
                    .endsWith("/problems/" + code);
            assertThat(json().at("/status").asInt(-1)).as("status in %s", body).isEqualTo(expected);
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public <T> T as(Class<T> type) {
            return JSON.readValue(body, type);
        }
    }
}
