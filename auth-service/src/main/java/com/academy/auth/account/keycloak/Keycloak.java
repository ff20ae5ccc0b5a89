package com.academy.auth.account.keycloak;

import com.academy.platform.security.Revocations;
import com.academy.platform.security.TokenKeysUnavailableException;
import com.academy.platform.security.TokenRefusedException;
import com.academy.platform.security.TokenVerifier;
import com.academy.platform.security.VerifiedToken;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/**
 * The realm of {@code deploy/keycloak}. Its users are called by our ids and it knows nothing personal of them. One of
 * its clients compares passwords, the other opens sessions for whoever this service has seen the proof of.
 */
@Component
@OnKeycloak
public class Keycloak {

    private static final String PASSWORDS = "academy-auth-service";
    private static final String SESSIONS = "academy-sessions";

    /** Several sessions of one person in several organisations may be renewed at once: each stamps what it needs. */
    private static final int TRIES = 5;

    private static final Duration SPARE = Duration.ofSeconds(30);

    private static final Duration CONNECT = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Keycloak.class);

    private final KeycloakProperties properties;
    private final String secret;
    private final TokenVerifier verifier;
    private final Revocations revocations;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final RestClient http;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile @Nullable Own own;

    Keycloak(
            KeycloakProperties properties,
            TokenVerifier verifier,
            Revocations revocations,
            CircuitBreakerFactory<?, ?> breakers,
            Clock clock) {
        this.properties = properties;
        this.secret = properties.secret();
        this.breaker = breakers.create("keycloak");
        this.verifier = verifier;
        this.revocations = revocations;
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

    /** Has it keep a password, instead of the one before if there was one. */
    public void keepPassword(UUID user, String password) {
        String id = find(user).orElseGet(() -> create(user, Map.of("uid", List.of(user.toString()))));
        administer(http.put()
                .uri("/admin/realms/{realm}/users/{id}/reset-password", properties.realm(), id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "password", "value", password, "temporary", false)));
    }

    /** It takes as long for somebody it does not know. */
    public boolean isPassword(UUID user, String password) {
        Optional<JsonNode> session =
                token(PASSWORDS, Map.of("grant_type", "password", "username", user.toString(), "password", password));
        session.ifPresent(tokens -> end(sidOf(tokens)));
        return session.isPresent();
    }

    /** A session for somebody who has proven to be that person. */
    public KeycloakTokens open(PersonClaims person) {
        var question =
                Map.of("grant_type", "password", "username", person.userId().toString());
        JsonNode tokens = token(SESSIONS, question).orElseGet(() -> {
            if (find(person.userId()).isEmpty()) {
                create(person.userId(), person.attributes());
            }
            return token(SESSIONS, question)
                    .orElseThrow(() -> new KeycloakUnavailableException("it opens no session for a user it has"));
        });
        return saying(person, tokens)
                .orElseThrow(() -> new KeycloakUnavailableException("a session ended as it was opened"));
    }

    /** @return nothing where the session has ended */
    public Optional<KeycloakTokens> renew(String refreshToken, PersonClaims person) {
        return refreshed(refreshToken).flatMap(tokens -> saying(person, tokens));
    }

    public void end(String sessionId) {
        administer(http.delete().uri("/admin/realms/{realm}/sessions/{session}", properties.realm(), sessionId));
    }

    public void erase(UUID user) {
        find(user)
                .ifPresent(id ->
                        administer(http.delete().uri("/admin/realms/{realm}/users/{id}", properties.realm(), id)));
    }

    /** A token that says something else than what was asked, or is revoked already, is not handed out. */
    private Optional<KeycloakTokens> saying(PersonClaims person, JsonNode first) {
        Optional<JsonNode> tokens = Optional.of(first);
        for (int i = 0; i < TRIES && tokens.isPresent(); i++) {
            String access = tokens.get().at("/access_token").asString();
            VerifiedToken token = verified(access);
            if (token == null || !person.areIn(token)) {
                stamp(person);
            } else if (revocations.isRevoked(token)) {
                untilTheNextSecond(); // its times are whole seconds
            } else {
                return Optional.of(new KeycloakTokens(
                        Objects.requireNonNull(token.sessionId()),
                        access,
                        token.issuedAt(),
                        token.expiresAt(),
                        refreshTokenOf(tokens.get())));
            }
            tokens = refreshed(refreshTokenOf(tokens.get()));
        }
        if (tokens.isPresent()) {
            throw new KeycloakUnavailableException("its tokens do not say what they were asked to");
        }
        return Optional.empty();
    }

    /** Nothing where a claim is missing: a user whose membership has not been stamped yet. */
    private @Nullable VerifiedToken verified(String accessToken) {
        try {
            return verifier.verify(accessToken);
        } catch (TokenRefusedException refused) {
            if (refused.reason() == TokenRefusedException.Reason.CLAIMS) {
                return null;
            }
            throw new KeycloakUnavailableException("its tokens are not believed here, " + refused.getMessage());
        } catch (TokenKeysUnavailableException away) {
            throw new KeycloakUnavailableException(away.toString());
        }
    }

    private void stamp(PersonClaims person) {
        String id = find(person.userId())
                .orElseThrow(() -> new KeycloakUnavailableException("a user is gone while their session is opened"));
        administer(http.put()
                .uri("/admin/realms/{realm}/users/{id}", properties.realm(), id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation(person.userId(), person.attributes())));
    }

    private Optional<String> find(UUID user) {
        JsonNode found = asAdministrator(token -> http.get()
                .uri(
                        "/admin/realms/{realm}/users?exact=true&briefRepresentation=true&username={name}",
                        properties.realm(),
                        user)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .requiredBody(JsonNode.class));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.at("/0/id").asString());
    }

    /** Of two that create the same one finds the other's. */
    private String create(UUID user, Map<String, List<String>> attributes) {
        administer(http.post()
                .uri("/admin/realms/{realm}/users", properties.realm())
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation(user, attributes)));
        return find(user).orElseThrow(() -> new KeycloakUnavailableException("it does not know whom it has just made"));
    }

    private static Map<String, Object> representation(UUID user, Map<String, List<String>> attributes) {
        return Map.of("username", user.toString(), "enabled", true, "attributes", attributes);
    }

    private Optional<JsonNode> refreshed(String refreshToken) {
        return token(SESSIONS, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** @return nothing where the grant is refused */
    private Optional<JsonNode> token(String client, Map<String, String> grant) {
        var form = new LinkedMultiValueMap<String, String>();
        grant.forEach(form::add);
        return asked(() -> http.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", properties.realm())
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

    /** Of what was presented; not of this service, or of the question. */
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

    /** What is gone already, or there already, is as it should be. */
    private void administer(RestClient.RequestHeadersSpec<?> request) {
        asAdministrator(token -> request.headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .onStatus(Keycloak::isAsWanted, (_, _) -> {})
                .toBodilessEntity());
    }

    /** With another token where it does not believe ours any more. */
    private <T> T asAdministrator(Function<String, T> question) {
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

    private void untilTheNextSecond() {
        try {
            Thread.sleep(1000 - clock.millis() % 1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KeycloakUnavailableException("interrupted");
        }
    }

    private static String refreshTokenOf(JsonNode tokens) {
        return tokens.at("/refresh_token").asString();
    }

    private static String sidOf(JsonNode tokens) {
        return tokens.at("/session_state").asString();
    }
}
