package com.academy.auth.signin.session;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.account.password.HashPasswords;
import com.academy.auth.account.password.Password;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.KeycloakServer;
import com.academy.platform.test.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The same with a real Keycloak, and what only concerns it. */
@AuthServiceTest
@Import(KeycloakIdentityIT.Issuer.class)
@TestPropertySource(properties = "IDENTITY=keycloak")
class KeycloakIdentityIT extends IdentityContract {

    @Autowired
    Issuer issuer;

    @Autowired
    HashPasswords passwords;

    @TestConfiguration(proxyBeanMethods = false)
    static class Issuer {

        final KeycloakServer server = KeycloakServer.running();
        final Relay line = new Relay(URI.create(server.url()));

        /** A list comes from one source as a whole, so the test kit's issuer is named again. */
        @Bean
        DynamicPropertyRegistrar whereKeycloakIs(Environment environment) {
            String issuers = "platform.identity.issuers[%d].%s";
            Map<String, String> kit = Map.of(
                    "issuer", environment.getRequiredProperty(issuers.formatted(0, "issuer")),
                    "jwks", environment.getRequiredProperty(issuers.formatted(0, "jwks")));
            return registry -> {
                registry.add("academy.auth.keycloak.url", line::url);
                registry.add("academy.auth.keycloak.client-secret", server::clientSecret);
                kit.forEach((name, value) -> registry.add(issuers.formatted(0, name), () -> value));
                registry.add(issuers.formatted(1, "issuer"), this::name);
                registry.add(issuers.formatted(1, "jwks"), () -> server.issuer().get("jwks"));
            };
        }

        String name() {
            return line.url() + "/realms/" + KeycloakServer.REALM;
        }

        JsonNode user(UUID id) {
            return get("/users?exact=true&username=" + id);
        }

        JsonNode sessions(UUID id) {
            return get("/users/" + user(id).at("/0/id").asString() + "/sessions");
        }

        void remove(UUID id) {
            server.admin()
                    .delete()
                    .uri("/academy/users/" + user(id).at("/0/id").asString())
                    .retrieve()
                    .toBodilessEntity();
        }

        private JsonNode get(String path) {
            return server.admin().get().uri("/academy" + path).retrieve().requiredBody(JsonNode.class);
        }
    }

    @Test
    void handsOutTokensThatKeycloakHasSigned() {
        Person alice = aPerson(http);

        assertThat(verifier.verify(alice.token()).issuer()).isEqualTo(issuer.name());
        assertThat(verifier.verify(Issued.of(refresh(http, alice.tokens().refresh()))
                                .access())
                        .issuer())
                .isEqualTo(issuer.name());
    }

    @Test
    void givesNoTokenToAUserWhoAsksKeycloakDirectly() {
        Person alice = aPerson(http);

        for (String client : new String[] {"admin-cli", "account", "account-console"}) {
            var form = new LinkedMultiValueMap<String, String>();
            form.add("grant_type", "password");
            form.add("client_id", client);
            form.add("username", alice.id().toString());
            form.add("password", PASSWORD);
            int answer = RestClient.create()
                    .post()
                    .uri(issuer.name() + "/protocol/openid-connect/token")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .exchangeForRequiredValue(
                            (_, response) -> response.getStatusCode().value());
            assertThat(answer).as(client).isEqualTo(401);
        }
    }

    @Test
    void keepsNoPasswordHereAndNothingPersonalThere() {
        Person alice = aPerson(http);

        assertThat(hashOf(alice)).isNull();
        JsonNode user = issuer.user(alice.id()).get(0);
        assertThat(user.toString()).doesNotContain(alice.email(), "Ada", "Lovelace");
        assertThat(user.at("/attributes/uid/0").asString()).isEqualTo(alice.id().toString());
        assertThat(stored(alice)).isNotEmpty().doesNotContain("."); // a JWT, sealed
    }

    @Test
    void movesUsersFromBeforeKeycloakOver() {
        Person alice = aPerson(http);
        setHash(alice, passwords.hash(new Password(PASSWORD)));
        issuer.remove(alice.id());
        login(http, alice.email(), NEW_PASSWORD).expectProblem(401, "wrong-credentials");
        assertThat(hashOf(alice)).isNotNull();
        assertThat(issuer.user(alice.id())).isEmpty();

        login(http, alice.email(), PASSWORD).expect(200);

        assertThat(hashOf(alice)).isNull();
        login(http, alice.email(), PASSWORD).expect(200);
        login(http, alice.email(), NEW_PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void believesAHashThatIsHereBeforeKeycloak() {
        Person alice = aPerson(http);

        setHash(alice, passwords.hash(new Password(NEW_PASSWORD)));

        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        login(http, alice.email(), NEW_PASSWORD).expect(200);
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void neverRestoresAnOlderPasswordHoweverManySignInMeanwhile() throws Exception {
        Person alice = aPerson(http);
        setHash(alice, passwords.hash(new Password(PASSWORD)));
        Callable<Answer> signIn = () -> login(http, alice.email(), PASSWORD);
        Callable<Answer> change = () -> http.as(alice.token())
                .post("/auth/change-password", Map.of("currentPassword", PASSWORD, "password", NEW_PASSWORD));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changed = threads.submit(change);
            threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> signIn).toList());
            changed.get().expect(204);
        }

        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
        login(http, alice.email(), NEW_PASSWORD).expect(200);
    }

    @Test
    void endsSessionsAtKeycloakToo() {
        Person alice = aPerson(http);
        Issued phone = Issued.of(login(http, alice.email(), PASSWORD).expect(200));
        await().untilAsserted(() -> assertThat(issuer.sessions(alice.id())).hasSize(2)); // comparing leaves none

        http.as(phone.access()).post("/auth/logout", null).expect(204);
        await().untilAsserted(() -> assertThat(issuer.sessions(alice.id())).hasSize(1));
        patch(alice, Map.of("status", "SUSPENDED"));

        await().untilAsserted(() -> assertThat(issuer.sessions(alice.id())).isEmpty());
    }

    @Test
    void isOverWhereKeycloakHasEndedTheSession() {
        Person alice = aPerson(http);
        issuer.server
                .admin()
                .delete()
                .uri("/academy/sessions/" + verifier.verify(alice.token()).sessionId())
                .retrieve()
                .toBodilessEntity();

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
    }

    @Test
    void makesNothingByHalfWhileKeycloakIsUnavailable() {
        Person alice = aPerson(http);
        String nobody = anEmail();
        issuer.line.cut();
        try {
            comeBack(login(http, alice.email(), PASSWORD));
            comeBack(refresh(http, alice.tokens().refresh()));
            comeBack(http.post("/auth/register", aRegistration(nobody)));
            me(alice.token()).expect(200);
        } finally {
            issuer.line.mend();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> login(http, alice.email(), PASSWORD).expect(200));
        refresh(http, alice.tokens().refresh()).expect(200);
        http.post("/auth/register", aRegistration(nobody)).expect(201);
    }

    @Test
    void resetsAPasswordAndSignsOutWhileKeycloakIsUnavailable() {
        Person alice = aPerson(http);
        http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
        String link = mailbox.awaitLink(alice.email(), "reset-password").token();
        Person bob = aPerson(http);
        issuer.line.cut();
        try {
            http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                    .expect(204);
            assertThat(hashOf(alice)).isNotNull();
            http.as(bob.token()).post("/auth/logout", null).expect(204);
            me(bob.token()).expectProblem(401, "invalid-token");
        } finally {
            issuer.line.mend();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> login(http, alice.email(), NEW_PASSWORD).expect(200));
        login(http, alice.email(), PASSWORD).expectProblem(401, "wrong-credentials");
    }

    @Test
    void owesAReceiptForAPersonErasedWhileKeycloakIsUnavailable() {
        Person alice = aPerson(http);
        var admin = http.as(Tokens.admin());
        issuer.line.cut();
        try {
            admin.delete("/users/{id}", alice.id()).expect(204);
            assertThat(admin.get("/users/{id}/erasure", alice.id())
                            .expect(200)
                            .json()
                            .at("/owed")
                            .toString())
                    .contains("keycloak");
        } finally {
            issuer.line.mend();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.get("/users/{id}/erasure", alice.id())
                                .expect(200)
                                .json()
                                .at("/receipts")
                                .toString())
                        .contains("keycloak"));
        assertThat(issuer.user(alice.id())).isEmpty();
    }

    private static void comeBack(Answer answer) {
        answer.expectProblem(503, "identity-unavailable");
        assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    private String stored(Person person) {
        String session = redis.opsForZSet()
                .range("academy:auth:sessions:" + person.id(), 0, 0)
                .iterator()
                .next();
        return String.valueOf(redis.opsForValue().get("academy:auth:sealed-session:" + session));
    }

    private String hashOf(Person person) {
        return database.asAdministrator()
                .sql("select password_hash from credential where user_id = ?")
                .param(person.id())
                .query((row, _) -> new String[] {row.getString(1)})
                .single()[0];
    }

    private void setHash(Person person, String hash) {
        database.asAdministrator()
                .sql("update credential set password_hash = ? where user_id = ?")
                .params(hash, person.id())
                .update();
    }
}
