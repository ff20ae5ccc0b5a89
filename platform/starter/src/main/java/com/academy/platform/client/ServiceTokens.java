package com.academy.platform.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** This service's own tokens, one for each callee, fetched again a minute before they expire. */
final class ServiceTokens {

    private static final Duration EARLY = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final JsonMapper json;
    private final Clock clock;
    private final String authService;
    private final String service;
    private final String secret;

    ServiceTokens(JsonMapper json, Clock clock, String authService, String service, String secret) {
        this.json = json;
        this.clock = clock;
        this.authService = authService;
        this.service = service;
        this.secret = secret;
    }

    /** @throws Questions.ServiceDownException when auth-service issues no token */
    String forCallee(String callee) {
        Token known = tokens.get(callee);
        if (known == null || known.expiresAt().minus(EARLY).isBefore(clock.instant())) {
            known = fetch(callee);
            tokens.put(callee, known);
        }
        return known.token();
    }

    private Token fetch(String callee) {
        String body = json.writeValueAsString(Map.of("service", service, "secret", secret, "audience", callee));
        HttpRequest request = HttpRequest.newBuilder(URI.create(authService + "/internal/service-tokens"))
                .timeout(Duration.ofSeconds(2))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Questions.ServiceDownException("auth-service");
            }
            return json.readValue(response.body(), Token.class);
        } catch (IOException down) {
            throw new Questions.ServiceDownException("auth-service");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Questions.ServiceDownException("auth-service");
        }
    }

    record Token(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Token[until " + expiresAt + "]"; // never the token itself
        }
    }
}
