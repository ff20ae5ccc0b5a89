package com.academy.auth.signin.login;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.cookies;
import static com.academy.auth.AuthFixtures.login;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.password.Password;
import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.Proof;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.CsrfTokens;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.identity.VerifiedToken;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class SignInIT {

    @Autowired
    Http http;

    @Autowired
    TokenVerifier verifier;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Attempts attempts;

    @Autowired
    SignIn signIn;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Tickets tickets;

    @Test
    void answersWithTheUserAndTokensThatOpenTheirDoors() {
        Person alice = aPerson(http);

        Answer answer =
                login(http, alice.email().toUpperCase(Locale.ROOT), PASSWORD).expect(200);

        assertThat(answer.json().at("/user/id").asString()).isEqualTo(alice.id().toString());
        assertThat(answer.json().at("/user/organizationId").asString())
                .isEqualTo("00000000-0000-7000-8000-000000000001");
        assertThat(answer.json().at("/expiresIn").asInt()).isBetween(890, 900);
        assertThat(answer.json().has("sessionId")).isFalse();
        assertThat(answer.headers().getCacheControl()).isEqualTo("no-store");
        http.as(Issued.of(answer).access()).get("/users/me").expect(200);
    }

    @Test
    void identifiesTheUserInASmallToken() {
        Person alice = aPerson(http);

        VerifiedToken token = verifier.verify(alice.token());

        assertThat(alice.token().length()).isLessThanOrEqualTo(2048);
        assertThat(token.userId()).isEqualTo(alice.id());
        assertThat(token.role().name()).isEqualTo("STUDENT");
        assertThat(token.sessionId()).isNotBlank();
        assertThat(token.permissions()).contains("courses.learn").doesNotContain("courses.create");
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void givesBrowsersCookiesThatNoScriptReadsButForTheCsrfToken() {
        Person alice = aPerson(http);

        Answer answer = login(http, alice.email(), PASSWORD).expect(200);

        String sid = verifier.verify(Issued.of(answer).access()).sessionId();
        assertThat(cookies(answer))
                .hasSize(4)
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax", "Secure"));
        assertThat(cookies(answer).get(0))
                .startsWith("academy_access=" + Issued.of(answer).access() + ";")
                .contains("Path=/;", "HttpOnly");
        assertThat(cookies(answer).get(1))
                .startsWith("academy_refresh=" + Issued.of(answer).refresh() + ";")
                .contains("Path=/api/v1/auth;", "HttpOnly", "Max-Age=604800");
        assertThat(cookies(answer).get(2))
                .startsWith("academy_csrf=" + CsrfTokens.of(sid, "csrf-secret-of-the-tests") + ";")
                .contains("Path=/;")
                .doesNotContain("HttpOnly");
        assertThat(cookies(answer).get(3))
                .startsWith("academy_device=")
                .contains("Path=/api/v1/auth;", "HttpOnly", "Max-Age=15552000");
    }

    @Test
    void letsTheOwnerInOnAKnownDeviceWhileStrangersAreLockedOut() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);
        String hers = device(http, alice);
        String family = device(http.with("Cookie", "academy_device=" + hers), bob);
        lockByStrangers(alice);

        login(http, alice.email(), PASSWORD).expectProblem(429, "too-many-failed-sign-ins");
        for (String foreign : List.of(device(http, bob), hers.substring(0, 70) + "AAAAA", hers + "x", "", ".", "x")) {
            login(http.with("Cookie", "academy_device=" + foreign), alice.email(), PASSWORD)
                    .expectProblem(429, "too-many-failed-sign-ins");
        }
        for (String kept : List.of(hers, family)) {
            login(http.with("Cookie", "academy_device=" + kept), alice.email(), PASSWORD)
                    .expect(200);
        }
        lockByStrangers(bob);
        login(http.with("Cookie", "academy_device=" + family), bob.email(), PASSWORD)
                .expect(200);
    }

    @Test
    void limitsGuessesOnAKnownDeviceToo() {
        Person alice = aPerson(http);
        Http device = http.with("Cookie", "academy_device=" + device(http, alice));
        for (int i = 0; i < 5; i++) {
            login(device, alice.email(), "wrong").expect(401);
        }

        login(device, alice.email(), PASSWORD).expectProblem(429, "too-many-failed-sign-ins");
        login(http, alice.email(), PASSWORD).expect(200);
    }

    private static String device(Http http, Person person) {
        return Visitor.cookie(login(http, person.email(), PASSWORD).expect(200), "academy_device");
    }

    private void lockByStrangers(Person person) {
        for (int i = 0; i < 50; i++) {
            attempts.begin(person.email(), "10.9.8." + i / 5, Optional.empty());
        }
    }

    @Test
    void doesNotRevealWhichPartWasWrong() {
        Person alice = aPerson(http);

        Answer wrongPassword = login(http, alice.email(), PASSWORD + "!");
        Answer unknownAddress = login(http, anEmail(), PASSWORD);
        Answer noAddress = login(http, "nobody", PASSWORD);

        wrongPassword.expectProblem(401, "wrong-credentials");
        assertThat(unknownAddress.status()).isEqualTo(401);
        assertThat(unknownAddress.body()).isEqualTo(wrongPassword.body());
        assertThat(noAddress.body()).isEqualTo(wrongPassword.body());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesTheSixthFailureInAMinute(boolean known) {
        String email = known ? aPerson(http).email() : anEmail();
        for (int i = 0; i < 5; i++) {
            login(http, email, "wrong").expect(401);
        }

        Answer sixth = login(http, email, PASSWORD).expectProblem(429, "too-many-failed-sign-ins");

        assertThat(Integer.parseInt(sixth.headers().getFirst(HttpHeaders.RETRY_AFTER)))
                .isBetween(1, 60);
    }

    @Test
    void countsTheSpellingsOfOneAddressTogether() {
        Person alice = aPerson(http);
        List<String> spellings =
                List.of("%s", " %s", "\u00A0%s\uFEFF", "\u202A%s\u202C", "\u200B%s", "%s\t", "\u200E%s");
        List<UnaryOperator<String>> domains = List.of(
                it -> it,
                it -> it.replace('.', '\u3002'),
                it -> it.replace('.', '\uFF0E'),
                it -> it.replace('.', '\uFF61'),
                it -> it.replace("example", "ex\u00ADample"),
                it -> it.replace("example", "exa\u200Bmple"),
                it -> it.replace("example", "exam\u2060ple"),
                it -> it.replace("org", "\uFF4F\uFF52\uFF47"));
        List<String> guesses = domains.stream()
                .flatMap(domain -> spellings.stream().map(it -> it.formatted(domain.apply(alice.email()))))
                .toList();

        List<Integer> answers =
                guesses.stream().map(it -> login(http, it, "wrong").status()).toList();

        assertThat(guesses).doesNotHaveDuplicates().hasSizeGreaterThan(24);
        assertThat(answers.subList(0, 5)).containsOnly(401);
        assertThat(answers.subList(5, answers.size())).containsOnly(429);
        login(http, alice.email(), PASSWORD).expectProblem(429, "too-many-failed-sign-ins");
    }

    @Test
    void letsPeopleInHoweverTheySpellTheirAddress() {
        Person alice = aPerson(http);

        login(http, "\u00A0" + alice.email().replace('.', '\u3002') + "\uFEFF", PASSWORD)
                .expect(200);
    }

    @Test
    void countsFailuresOnly() {
        Person alice = aPerson(http);

        for (int i = 0; i < 8; i++) {
            login(http, alice.email(), PASSWORD).expect(200);
        }
    }

    @Test
    void keepsTheLimitForManyAtOnce() throws Exception {
        Person alice = aPerson(http);

        List<Integer> statuses =
                AtOnce.call(20, () -> login(http, alice.email(), "wrong").status());

        assertThat(statuses)
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSize(5);
    }

    @Test
    void countsTheAddressThatTheGatewayNames() {
        String client = "203.0.113." + (System.nanoTime() % 250);

        login(http.with("X-Forwarded-For", client), anEmail(), "wrong").expect(401);

        assertThat(redis.opsForValue().get("academy:auth:failures:address:" + client))
                .isEqualTo("1");
    }

    @Test
    void leavesNoAddressInRedis() {
        Person alice = aPerson(http);
        Set<String> before = redis.keys("*");
        login(http, alice.email(), "wrong").expect(401);

        assertThat(redis.keys("*"))
                .filteredOn(key -> !before.contains(key))
                .isNotEmpty()
                .noneMatch(key -> key.contains("@"));
    }

    @Test
    void completesNoSignInByATicketThatAnotherHandWrote() {
        var victim = new Tickets.Seen(new UserId(Ids.next()), Proof.OF_A_NEW_ACCOUNT);
        var mallory = new Tickets.Seen(new UserId(Ids.next()), Proof.OF_A_NEW_ACCOUNT);
        String victims = tickets.issue(victim);
        String own = tickets.issue(mallory);

        for (String forged : List.of(
                redis.opsForValue().get(Tickets.key(victims)),
                victim.userId().value().toString(),
                JsonMapper.shared().writeValueAsString(victim))) {
            redis.opsForValue().set(Tickets.key(own), forged);
            assertThat(tickets.read(own)).isEmpty();
        }
        assertThat(tickets.read(victims)).contains(victim);
    }

    @Test
    void asksTheDatabaseInFewTransactions() {
        Person alice = aPerson(http);
        var password = new Password(PASSWORD);
        Thread test = Thread.currentThread();
        var begun = new AtomicInteger();
        ((ConfigurableTransactionManager) transactions).addListener(new TransactionExecutionListener() {
            @Override
            public void beforeBegin(TransactionExecution transaction) {
                if (Thread.currentThread() == test) {
                    begun.incrementAndGet();
                }
            }
        });

        signIn.signIn(alice.email(), password, null, new Origin("127.0.0.1", "A phone", null));

        assertThat(begun)
                .as("credential, candidate, the same facts again, audit entry; no request, so no address to seal in it")
                .hasValueLessThanOrEqualTo(4);
    }

    @Test
    void takesThePasswordAsItIsTyped() {
        Person alice = aPerson(http);

        http.post("/auth/login", Map.of("email", alice.email(), "password", " " + PASSWORD))
                .expectProblem(401, "wrong-credentials");
    }
}
