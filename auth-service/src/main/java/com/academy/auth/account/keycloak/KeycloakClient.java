package com.academy.auth.account.keycloak;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;

/** Requests to the token endpoint and to the administrators' API of Keycloak; a failure is a 503 for the caller. */
@Component
@OnKeycloak
class KeycloakClient {

    /** The client that compares passwords, and that this service itself is. */
    static final String PASSWORDS = "academy-auth-service";

    private static final Duration SPARE = Duration.ofSeconds(30);

    private static final Duration CONNECT = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakClient.class);

    private final String realm;
    private final String secret;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final RestClient http;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile @Nullable Own own;

    KeycloakClient(KeycloakProperties properties, CircuitBreakerFactory<?, ?> breakers, Clock clock) {
        this.realm = properties.realm();
        this.secret = properties.secret();
        this.breaker = breakers.create("keycloak");
        this.clock = clock;
        var connections = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        connections.setReadTimeout(properties.timeout());
        this.http = RestClient.builder()
                .baseUrl(properties.url().toString())
                .requestFactory(connections)
                .build();
    }

    /** This service's own token, for the administrators' API. */
    private record Own(String token, Instant until) {}

    String realm() {
        return realm;
    }

    /** Its requests are sent by {@link #administer} and {@link #asAdministrator}. */
    RestClient http() {
        return http;
    }

    /** @return empty if the grant is refused */
    Optional<JsonNode> token(String client, Map<String, String> grant) {
        var form = new LinkedMultiValueMap<String, String>();
        grant.forEach(form::add);
        return asked(() -> http.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", realm)
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchangeForRequiredValue((_, response) -> {
                    if (response.getStatusCode().is2xxSuccessful()) {
                        return Optional.of(Objects.requireNonNull(response.bodyTo(JsonNode.class)));
                    }
                    if (isRefusal(response)) {
                        return Optional.<JsonNode>empty();
                    }
                    throw new KeycloakUnavailableException(
                            "it answers " + response.getStatusCode() + " when asked for tokens");
                }));
    }

    /** Whether the presented grant was refused, rather than this service or the form of the request. */
    private static boolean isRefusal(ConvertibleClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is4xxClientError()) {
            return false;
        }
        JsonNode refusal = response.bodyTo(JsonNode.class);
        return refusal != null && refusal.at("/error").asString("").equals("invalid_grant");
    }

    private String own() {
        Own known = own;
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.token();
        }
        JsonNode answer = token(PASSWORDS, Map.of("grant_type", "client_credentials"))
                .orElseThrow(() -> new KeycloakUnavailableException("it does not know this service"));
        String token = answer.at("/access_token").asString();
        own = new Own(
                token,
                clock.instant().plusSeconds(answer.at("/expires_in").asLong()).minus(SPARE));
        return token;
    }

    /** A 404 or a 409 is a success: the object is gone already, or there already. */
    void administer(RestClient.RequestHeadersSpec<?> request) {
        asAdministrator(token -> request.headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .onStatus(KeycloakClient::isAsWanted, (_, _) -> {})
                .toBodilessEntity());
    }

    /** Retries once with a fresh token after a 401. */
    <T> T asAdministrator(Function<String, T> question) {
        String token = own();
        return asked(() -> {
            try {
                return question.apply(token);
            } catch (HttpClientErrorException.Unauthorized notBelieved) {
                own = null;
                return question.apply(own());
            }
        });
    }

    private static boolean isAsWanted(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.CONFLICT) || status.isSameCodeAs(HttpStatus.NOT_FOUND);
    }

    private <T> T asked(Supplier<T> question) {
        try {
            T answer = breaker.run(question, failure -> {
                throw unavailable(failure);
            });
            if (away.compareAndSet(true, false)) {
                LOG.info("Keycloak answers again");
            }
            return answer;
        } catch (KeycloakUnavailableException failure) {
            if (away.compareAndSet(false, true)) {
                LOG.warn("Keycloak does not answer as it should, nobody can be signed in: {}", failure.why());
            }
            throw failure;
        }
    }

    private static KeycloakUnavailableException unavailable(Throwable failure) {
        return switch (failure) {
            case KeycloakUnavailableException known -> known;
            case RestClientResponseException answered ->
                new KeycloakUnavailableException("it answers " + answered.getStatusCode());
            default -> new KeycloakUnavailableException(String.valueOf(failure)); // never what was sent
        };
    }
}
