package com.academy.auth.account.keycloak;

import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.TokenKeysUnavailableException;
import com.academy.platform.identity.TokenRefusedException;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.identity.VerifiedToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The realm of {@code deploy/keycloak}. Its users are named by our ids, and it holds no personal data. One of its
 * clients compares passwords, the other opens sessions for users whose proof this service has checked.
 */
@Component
@OnKeycloak
public class Keycloak {

    private static final String SESSIONS = "academy-sessions";

    /** Several sessions of one person in several organisations may be renewed at once: each stamps what it needs. */
    private static final int TRIES = 5;

    private final KeycloakClient client;
    private final TokenVerifier verifier;
    private final Revocations revocations;
    private final Clock clock;

    Keycloak(KeycloakClient client, TokenVerifier verifier, Revocations revocations, Clock clock) {
        this.client = client;
        this.verifier = verifier;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Stores a password in Keycloak and replaces an earlier one. */
    public void keepPassword(UUID user, String password) {
        String id = find(user).orElseGet(() -> create(user, Map.of("uid", List.of(user.toString()))));
        client.administer(client.http()
                .put()
                .uri("/admin/realms/{realm}/users/{id}/reset-password", client.realm(), id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "password", "value", password, "temporary", false)));
    }

    /** Takes as long for a user that Keycloak does not know. */
    public boolean isPassword(UUID user, String password) {
        Optional<JsonNode> session = client.token(
                KeycloakClient.PASSWORDS,
                Map.of("grant_type", "password", "username", user.toString(), "password", password));
        session.ifPresent(tokens -> end(sidOf(tokens)));
        return session.isPresent();
    }

    /** Opens a session for a user who has proven their identity. */
    public KeycloakTokens open(PersonClaims person) {
        var question =
                Map.of("grant_type", "password", "username", person.userId().toString());
        JsonNode tokens = client.token(SESSIONS, question).orElseGet(() -> {
            if (find(person.userId()).isEmpty()) {
                create(person.userId(), person.attributes());
            }
            return client.token(SESSIONS, question)
                    .orElseThrow(() -> new KeycloakUnavailableException("it opens no session for a user it has"));
        });
        return saying(person, tokens)
                .orElseThrow(() -> new KeycloakUnavailableException("a session ended as it was opened"));
    }

    /** @return empty if the session has ended */
    public Optional<KeycloakTokens> renew(String refreshToken, PersonClaims person) {
        return refreshed(refreshToken).flatMap(tokens -> saying(person, tokens));
    }

    public void end(String sessionId) {
        client.administer(
                client.http().delete().uri("/admin/realms/{realm}/sessions/{session}", client.realm(), sessionId));
    }

    public void erase(UUID user) {
        find(user)
                .ifPresent(id -> client.administer(
                        client.http().delete().uri("/admin/realms/{realm}/users/{id}", client.realm(), id)));
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

    /** Null if a claim is missing: then the user's membership has not been written to Keycloak yet. */
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
        client.administer(client.http()
                .put()
                .uri("/admin/realms/{realm}/users/{id}", client.realm(), id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation(person.userId(), person.attributes())));
    }

    private Optional<String> find(UUID user) {
        JsonNode found = client.asAdministrator(token -> client.http()
                .get()
                .uri(
                        "/admin/realms/{realm}/users?exact=true&briefRepresentation=true&username={name}",
                        client.realm(),
                        user)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .requiredBody(JsonNode.class));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.at("/0/id").asString());
    }

    /** Of two concurrent calls that create the same user the second one finds the first one's. */
    private String create(UUID user, Map<String, List<String>> attributes) {
        client.administer(client.http()
                .post()
                .uri("/admin/realms/{realm}/users", client.realm())
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation(user, attributes)));
        return find(user).orElseThrow(() -> new KeycloakUnavailableException("it does not know whom it has just made"));
    }

    private static Map<String, Object> representation(UUID user, Map<String, List<String>> attributes) {
        return Map.of("username", user.toString(), "enabled", true, "attributes", attributes);
    }

    private Optional<JsonNode> refreshed(String refreshToken) {
        return client.token(SESSIONS, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
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
