package com.academy.auth.signin.session;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.cookies;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Sessions beyond what every issuer promises ({@link IdentityContract}). */
@AuthServiceTest
class SessionIT {

    @Autowired
    Http http;

    @Autowired
    TokenVerifier verifier;

    @Autowired
    TestDatabase database;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Sessions sessions;

    @Autowired
    ApplicationContext context;

    @Test
    void renewsABrowserByItsCookie() {
        Person alice = aPerson(http);

        Answer renewed = http.with(
                        HttpHeaders.COOKIE, "academy_refresh=" + alice.tokens().refresh())
                .post("/auth/refresh", null)
                .expect(200);

        assertThat(cookies(renewed))
                .anyMatch(it ->
                        it.startsWith("academy_refresh=" + Issued.of(renewed).refresh()));
    }

    @Test
    void endsTheSessionWhenAUsedTokenComesAgainLater() {
        Person alice = aPerson(http);
        String used = alice.tokens().refresh();
        Issued renewed = Issued.of(refresh(http, used).expect(200));

        assertThat(after(Duration.ofSeconds(19)).renew(used, null).refreshToken())
                .isEqualTo(renewed.refresh());
        assertThatExceptionOfType(SessionEndedException.class)
                .isThrownBy(() -> after(Duration.ofSeconds(21)).renew(used, null));

        refresh(http, renewed.refresh()).expectProblem(401, "session-ended");
        http.as(renewed.access()).get("/users/me").expectProblem(401, "invalid-token");
        http.as(alice.token()).get("/users/me").expectProblem(401, "invalid-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "not base64 !",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatIsNoRefreshToken(String text) {
        Answer answer = refresh(http, text).expectProblem(401, "session-ended");

        assertThat(cookies(answer)).hasSize(3).allMatch(cookie -> cookie.contains("Max-Age=0"));
    }

    @Test
    void isNotEndedByAForgedToken() {
        Person alice = aPerson(http);
        String token = alice.tokens().refresh();
        char last = token.charAt(40);
        String forged = token.substring(0, 40) + (last == 'A' ? 'B' : 'A') + token.substring(41);

        refresh(http, forged).expectProblem(401, "session-ended");

        refresh(http, token).expect(200);
    }

    @Test
    void refusesANoToken() {
        http.post("/auth/refresh", null).expectProblem(401, "session-ended");
        http.post("/auth/refresh", "{}").expectProblem(401, "session-ended");
        http.post("/auth/refresh", "{\"refreshToken\":null}").expectProblem(401, "session-ended");
    }

    @Test
    void endsWithTheMembershipItIsFor() {
        Person alice = aPerson(http);
        database.asAdministrator()
                .sql("delete from membership where user_id = ?")
                .param(alice.id())
                .update();

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
    }

    @Test
    void followsAChangeOfRoleAtTheNextRenewal() {
        Person alice = aPerson(http);
        database.asAdministrator()
                .sql("update membership set role = 'INSTRUCTOR' where user_id = ?")
                .param(alice.id())
                .update();

        Issued renewed = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));

        assertThat(verifier.verify(renewed.access()).role().name()).isEqualTo("INSTRUCTOR");
    }

    @Test
    void leavesNothingInRedisThatOpensAnything() {
        Person alice = aPerson(http);

        String stored = redis.opsForValue().get(key(alice.tokens()));

        assertThat(stored).isNotBlank();
        assertThat(new String(Base64.getDecoder().decode(stored), ISO_8859_1))
                .doesNotContain(alice.tokens().refresh(), alice.id().toString());
    }

    @Test
    void survivesRedisForgettingItsLastRenewal() {
        Person alice = aPerson(http);
        String before = redis.opsForValue().get(key(alice.tokens()));
        Issued second = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));
        redis.opsForValue().set(key(second), before);

        refresh(http, second.refresh()).expect(200);
    }

    @Test
    void refusesASessionThatAnotherWriterStored() {
        Person alice = aPerson(http);
        Person mallory = aPerson(http);
        String own = redis.opsForValue().get(key(mallory.tokens()));
        String victims = redis.opsForValue().get(key(alice.tokens()));
        String json = JsonMapper.shared()
                .writeValueAsString(
                        sessions.find(UUID.fromString(sid(mallory.tokens()))).orElseThrow());

        for (String forged : List.of(
                victims,
                json.replace(mallory.id().toString(), alice.id().toString()),
                Base64.getEncoder().encodeToString(json.getBytes(UTF_8)),
                own.substring(0, 20) + (own.charAt(20) == 'A' ? 'B' : 'A') + own.substring(21),
                "")) {
            redis.opsForValue().set(key(mallory.tokens()), forged);
            refresh(http, mallory.tokens().refresh()).expectProblem(401, "session-ended");
        }
        redis.opsForValue().set(key(mallory.tokens()), own);
        refresh(http, mallory.tokens().refresh()).expect(200);
    }

    @Test
    void showsNoSessionOfAnotherUser() {
        Person alice = aPerson(http);
        Person mallory = aPerson(http);
        redis.opsForZSet().add("academy:auth:sessions:" + mallory.id(), sid(alice.tokens()), 1);

        assertThat(http.as(mallory.token()).get("/auth/sessions").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void datesASessionBeforeTheFactsItRestsOn() throws Exception {
        Person alice = aPerson(http);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var signIn = new AtomicReference<Future<Issued>>();
            var read = new AtomicReference<Instant>();
            database.whileLocked("user_account", () -> {
                signIn.set(threads.submit(
                        () -> Issued.of(login(http, alice.email(), PASSWORD).expect(200))));
                await().until(() -> database.waitingFor("user_account") > 0);
                read.set(Instant.now());
            });

            Issued tokens = signIn.get().get();
            assertThat(verifier.verify(tokens.access()).issuedAt()).isBefore(read.get());
            assertThat(sessions.find(UUID.fromString(sid(tokens))).orElseThrow().openedAt())
                    .isBefore(read.get());
        }
    }

    @Test
    void isOverWhenRedisLosesItsMemory() {
        Person alice = aPerson(http);
        redis.delete(key(alice.tokens()));

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        http.as(alice.token()).get("/users/me").expect(200);
        login(http, alice.email(), PASSWORD).expect(200);
    }

    private String sid(Issued tokens) {
        return String.valueOf(verifier.verify(tokens.access()).sessionId());
    }

    private RenewSession after(Duration time) {
        return Renewals.after(context, time);
    }

    private String key(Issued tokens) {
        return "academy:auth:sealed-session:" + sid(tokens);
    }
}
