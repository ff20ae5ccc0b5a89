package com.academy.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the gateway under test. */
public final class Browser {

    public final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    public final String edge;

    public Browser(int port) {
        this.edge = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String... headers) {
        return send("POST", path, "{}", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(edge + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** Asserts a refusal as every refusal must look, and returns its body. */
    public static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        Assertions.assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> Assertions.assertThat(type).startsWith("application/problem+json"));
        Assertions.assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        Assertions.assertThat(body.get("type").asString()).isEqualTo("https://academy.example/problems/" + code);
        Assertions.assertThat(body.get("status").asInt()).isEqualTo(status);
        Assertions.assertThat(body.get("detail").asString()).isNotBlank();
        return body;
    }
}
