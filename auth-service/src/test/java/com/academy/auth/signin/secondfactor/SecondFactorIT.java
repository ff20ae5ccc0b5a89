package com.academy.auth.signin.secondfactor;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.OneTimeCodes.code;
import static com.academy.auth.OneTimeCodes.key;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.School;
import com.academy.auth.signin.session.StoredSessions;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class SecondFactorIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ApplicationContext context;

    @Test
    void isAskedForOnceItIsConfirmed() throws Exception {
        Person alice = confirmed(database, aPerson(http));
        JsonNode offered =
                http.as(alice.token()).post("/auth/mfa/totp", null).expect(201).json();
        login(http, alice.email(), PASSWORD).expect(200);

        Answer confirmed = confirm(alice, offered);

        assertThat(offered.at("/uri").asString())
                .startsWith("otpauth://totp/Academy%3A")
                .contains("secret=" + offered.at("/secret").asString(), "issuer=Academy");
        assertThat(confirmed.headers().getCacheControl()).isEqualTo("no-store");
        login(http, alice.email(), PASSWORD).expectProblem(401, "second-factor-required");
        login(http, alice, "000000").expectProblem(401, "wrong-second-factor");
        login(http, alice, code(offered, 1)).expect(200);
    }

    @Test
    void isShownOnceAndNotKeptForARepeat() {
        Person alice = confirmed(database, aPerson(http));
        Http keyed = http.as(alice.token()).with("Idempotency-Key", "offer");
        String secret = keyed.post("/auth/mfa/totp", null)
                .expect(201)
                .json()
                .at("/secret")
                .asString();

        keyed.post("/auth/mfa/totp", null).expectProblem(409, "answer-shown-once");

        assertThat(database.asAdministrator()
                        .sql("select keyed_write::text from keyed_write where user_id = ?")
                        .param(alice.id())
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void isNotAskedForBeforeThePasswordWasRight() throws Exception {
        Person alice = withFactor().person();

        login(http, alice.email(), PASSWORD + "!").expectProblem(401, "wrong-credentials");
    }

    @Test
    void takesNoCodeTwice() throws Exception {
        Protected alice = withFactor();
        String code = code(alice.offered(), 1);

        login(http, alice.person(), code).expect(200);

        login(http, alice.person(), code).expectProblem(401, "wrong-second-factor");
        login(http, alice.person(), code(alice.offered(), 0)).expectProblem(401, "wrong-second-factor");
    }

    @Test
    void takesACodeFromOneOfManyAtOnce() throws Exception {
        Protected alice = withFactor();
        String recoveryCode = alice.recoveryCodes().getFirst();

        var answers = AtOnce.call(4, () -> login(http, alice.person(), recoveryCode));

        assertThat(AtOnce.statusesOf(answers)).containsOnlyOnce(200);
    }

    @Test
    void admitsAUserWhoLostTheDevice() throws Exception {
        Protected alice = withFactor();
        String written = alice.recoveryCodes().getFirst();

        assertThat(alice.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z2-9]{5}-[A-Z2-9]{5}"));
        login(
                        http,
                        alice.person(),
                        " " + written.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .expect(200);
        login(http, alice.person(), written).expectProblem(401, "wrong-second-factor");
        login(http, alice.person(), alice.recoveryCodes().get(1)).expect(200);
    }

    @Test
    void givesNewRecoveryCodesInPlaceOfTheOld() throws Exception {
        Protected alice = withFactor();

        List<String> fresh = codes(http.as(alice.person().token())
                .post(
                        "/auth/mfa/recovery-codes",
                        Map.of("code", alice.recoveryCodes().getFirst()))
                .expect(200));

        login(http, alice.person(), alice.recoveryCodes().get(1)).expectProblem(401, "wrong-second-factor");
        login(http, alice.person(), fresh.getFirst()).expect(200);
    }

    @Test
    void isRemovedOnlyWithACode() throws Exception {
        Protected alice = withFactor();

        http.as(alice.person().token())
                .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", "123456"))
                .expectProblem(422, "wrong-code");
        login(http, alice.person().email(), PASSWORD).expectProblem(401, "second-factor-required");
        http.as(alice.person().token())
                .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", code(alice.offered(), 1)))
                .expect(204);

        login(http, alice.person().email(), PASSWORD).expect(200);
        http.as(alice.person().token())
                .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", "123456"))
                .expectProblem(404, "second-factor-not-found");
    }

    @Test
    void isSetUpByTheOwnerOfAConfirmedAddressOnly() {
        Person alice = aPerson(http);

        http.as(alice.token())
                .post("/auth/mfa/totp", Map.of("password", PASSWORD))
                .expectProblem(422, "own-address-not-verified");

        confirmed(database, alice);
        http.as(alice.token()).post("/auth/mfa/totp", null).expect(201);
    }

    @Test
    void isSetUpWithThePasswordOrSoonAfterSigningIn() {
        Person alice = confirmed(database, aPerson(http));
        StoredSessions.age(context, alice.id(), Duration.ofMinutes(11));

        http.as(alice.token()).post("/auth/mfa/totp", null).expectProblem(422, "proof-required");
        http.as(alice.token()).post("/auth/mfa/totp", Map.of()).expectProblem(422, "proof-required");
        http.as(alice.token())
                .post("/auth/mfa/totp", Map.of("password", PASSWORD + "!"))
                .expectProblem(422, "wrong-password");
        http.as(alice.token())
                .post("/auth/mfa/totp", Map.of("password", PASSWORD))
                .expect(201);
    }

    @Test
    void isRemovedByAnAdminWithAMailToItsOwner() throws Exception {
        Person alice = withFactor().person();
        School school = aSchool(http);
        String path = "/users/%s/mfa".formatted(alice.id());

        school.head().delete(path).expectProblem(404, "user-not-found");
        school.add(alice, "STUDENT").expect(201);
        school.head().delete(path).expect(204);

        login(http, alice.email(), PASSWORD).expect(200);
        var told = await().until(
                        () -> mailbox.of(alice.email()).stream()
                                .filter(it -> it.subject().equals("Your second factor was removed"))
                                .toList(),
                        it -> !it.isEmpty());
        assertThat(told.getFirst().text()).contains("Hello Ada,");
        school.head().delete(path).expect(204);
        assertThat(database.asAdministrator()
                        .sql("select count(*) from recovery_code where user_id = ?")
                        .param(alice.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isNotRemovedByAnAdminOfOneOrganizationWhereItGuardsMore() throws Exception {
        Person alice = withFactor().person();
        School school = aSchool(http);
        school.add(alice, "STUDENT").expect(201);
        aSchool(http).add(alice, "INSTRUCTOR").expect(201);
        String path = "/users/%s/mfa".formatted(alice.id());

        school.head().delete(path).expectProblem(403, "not-yours-to-help");
        login(http, alice.email(), PASSWORD).expectProblem(401, "second-factor-required");
        http.as(Tokens.admin()).delete(path).expect(204);

        login(http, alice.email(), PASSWORD).expect(200);
    }

    @Test
    void isNotRemovedByAnAdminWhoseOwnItIs() throws Exception {
        Person admin = withFactor().person();

        http.as(Tokens.admin(admin.id())).delete("/users/{id}/mfa", admin.id()).expectProblem(404, "user-not-found");

        login(http, admin.email(), PASSWORD).expectProblem(401, "second-factor-required");
    }

    @Test
    void isNotReplacedWhileItIsThere() throws Exception {
        Protected alice = withFactor();

        http.as(alice.person().token()).post("/auth/mfa/totp", null).expectProblem(409, "second-factor-exists");
        http.as(alice.person().token())
                .post("/auth/mfa/totp/confirm", Map.of("code", code(alice.offered(), 1)))
                .expectProblem(409, "second-factor-exists");
    }

    @Test
    void isOfferedAnewUntilItIsConfirmed() throws Exception {
        Person alice = confirmed(database, aPerson(http));
        JsonNode first =
                http.as(alice.token()).post("/auth/mfa/totp", null).expect(201).json();
        JsonNode second =
                http.as(alice.token()).post("/auth/mfa/totp", null).expect(201).json();

        http.as(alice.token())
                .post("/auth/mfa/totp/confirm", Map.of("code", code(first, 0)))
                .expectProblem(422, "wrong-code");
        confirm(alice, second).expect(200);
    }

    @Test
    void cannotBeGuessedOnAnOpenSession() throws Exception {
        Protected alice = withFactor();
        for (int i = 0; i < 5; i++) {
            http.as(alice.person().token())
                    .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", "00000" + i))
                    .expect(422);
        }

        http.as(alice.person().token())
                .send(HttpMethod.DELETE, "/auth/mfa/totp", Map.of("code", code(alice.offered(), 1)))
                .expectProblem(429, "too-many-failed-sign-ins");
    }

    @Test
    void countsWrongCodesAsFailedSignIns() throws Exception {
        Protected alice = withFactor();
        for (int i = 0; i < 5; i++) {
            login(http, alice.person(), "00000" + i).expect(401);
        }

        login(http, alice.person(), code(alice.offered(), 1)).expectProblem(429, "too-many-failed-sign-ins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"second_factor", "recovery_code"})
    void isItsOwnersByThePoliciesAlone(String table) throws Exception {
        Person alice = withFactor().person();
        withFactor();

        assertThat(seen(table, alice.id())).containsOnly(alice.id());
        assertThat(seen(table, Ids.next())).isEmpty();
    }

    @Test
    void hasNoSecretInItsTables() throws Exception {
        Protected alice = withFactor();

        List<String> rows = database.asAdministrator()
                .sql("select f::text from second_factor f union all select c::text from recovery_code c")
                .query(String.class)
                .list();

        String key = java.util.HexFormat.of()
                .formatHex(key(alice.offered().at("/secret").asString()));
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(key))
                .noneMatch(row -> alice.recoveryCodes().stream().anyMatch(row::contains));
    }

    private List<UUID> seen(String table, UUID user) {
        return database.asWeb(
                user,
                null,
                true,
                web -> web.sql("select distinct user_id from " + table)
                        .query(UUID.class)
                        .list());
    }

    private Protected withFactor() {
        Person person = confirmed(database, aPerson(http));
        JsonNode offered =
                http.as(person.token()).post("/auth/mfa/totp", null).expect(201).json();
        return new Protected(person, offered, codes(confirm(person, offered).expect(200)));
    }

    private Answer confirm(Person person, JsonNode offered) {
        return http.as(person.token()).post("/auth/mfa/totp/confirm", Map.of("code", code(offered, 0)));
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .at("/recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private record Protected(Person person, JsonNode offered, List<String> recoveryCodes) {}
}
