package com.academy.auth.login;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.cookies;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthFixtures.Tokens;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.secondfactor.CheckSecondFactor;
import com.academy.auth.token.MasterKey;
import com.academy.platform.security.TokenVerifier;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;

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
    RefreshTokens refreshTokens;

    @Autowired
    Members members;

    @Autowired
    OpenSession openSession;

    @Autowired
    SignOut signOut;

    @Autowired
    SignInTrail trail;

    @Autowired
    MasterKey masterKey;

    @Autowired
    TokenIssuer issuer;

    @Autowired
    CheckSecondFactor checkSecondFactor;

    @Test
    void renewsABrowserByItsCookie() {
        Person alice = aPerson(http);

        Answer renewed = http.with(
                        HttpHeaders.COOKIE, "academy_refresh=" + alice.tokens().refresh())
                .post("/auth/refresh", null)
                .expect(200);

        assertThat(cookies(renewed))
                .anyMatch(it ->
                        it.startsWith("academy_refresh=" + Tokens.of(renewed).refresh()));
    }

    @Test
    void endsTheSessionWhenAUsedTokenComesAgainLater() {
        Person alice = aPerson(http);
        String used = alice.tokens().refresh();
        Tokens renewed = Tokens.of(refresh(http, used).expect(200));

        assertThat(after(Duration.ofSeconds(19)).renew(used, null).refreshToken())
                .isEqualTo(renewed.refresh());
        assertThatExceptionOfType(SessionEndedException.class)
                .isThrownBy(() -> after(Duration.ofSeconds(21)).renew(used, null));

        refresh(http, renewed.refresh()).expectProblem(401, "session-ended");
        http.as(renewed.access()).get("/users/me").expectProblem(401, "invalid-token");
        http.as(alice.tokens().access()).get("/users/me").expectProblem(401, "invalid-token");
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

        Tokens renewed = Tokens.of(refresh(http, alice.tokens().refresh()).expect(200));

        assertThat(verifier.verify(renewed.access()).role().name()).isEqualTo("INSTRUCTOR");
    }

    @Test
    void leavesNoRefreshTokenInRedis() {
        Person alice = aPerson(http);
        String stored = redis.keys("academy:auth:session:*").stream()
                .map(key -> redis.opsForHash().entries(key).toString())
                .collect(Collectors.joining());

        assertThat(stored).isNotBlank().doesNotContain(alice.tokens().refresh());
    }

    @Test
    void survivesRedisForgettingItsLastRenewal() {
        Person alice = aPerson(http);
        Tokens second = Tokens.of(refresh(http, alice.tokens().refresh()).expect(200));
        redis.opsForHash().put("academy:auth:session:" + sid(second), "generation", "1");

        refresh(http, second.refresh()).expect(200);
    }

    @Test
    void isOverWhenRedisLosesItsMemory() {
        Person alice = aPerson(http);
        redis.delete("academy:auth:session:" + sid(alice.tokens()));

        refresh(http, alice.tokens().refresh()).expectProblem(401, "session-ended");
        http.as(alice.tokens().access()).get("/users/me").expect(200);
        login(http, alice.email(), PASSWORD).expect(200);
    }

    private String sid(Tokens tokens) {
        return String.valueOf(verifier.verify(tokens.access()).sessionId());
    }

    private RenewSession after(Duration time) {
        var sessions = new Sessions(
                redis,
                masterKey,
                new SessionProperties(Duration.ofDays(7), Duration.ofSeconds(20), Duration.ofMinutes(5)),
                Clock.offset(Clock.systemUTC(), time));
        return new RenewSession(
                refreshTokens, sessions, members, checkSecondFactor, issuer, openSession, signOut, trail);
    }
}
