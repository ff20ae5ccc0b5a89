package com.academy.auth.letters.setting;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.confirmed;
import static com.academy.auth.AuthFixtures.cookies;
import static com.academy.auth.AuthFixtures.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class SettingsIT {

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    Settings settings;

    @Autowired
    MeterRegistry meters;

    UUID admin;
    String token;

    @BeforeEach
    void aVerifiedAdmin() {
        admin = confirmed(database, aPerson(http)).id();
        token = Tokens.admin(admin);
    }

    @AfterEach
    void asTheyWere() {
        asAdmin()
                .patch(
                        "/settings",
                        Map.of(
                                "general", AllSettings.DEFAULT.general(),
                                "security", AllSettings.DEFAULT.security(),
                                "payment", AllSettings.DEFAULT.payment()))
                .expect(200);
    }

    @Test
    void showThePublicOnesToAnyCallerAndAllToAdmins() {
        JsonNode open = http.get("/settings").expect(200).json();
        JsonNode whole = asAdmin().get("/settings").expect(200).json();

        assertThat(open.at("/general/platformName").asString()).isEqualTo("Academy");
        assertThat(open.at("/payment/currency").asString()).isEqualTo("USD");
        assertThat(open.propertyNames()).containsExactlyInAnyOrder("general", "payment", "signIn");
        assertThat(whole.at("/security/signInBeforeVerifying").asBoolean()).isTrue();
        assertThat(whole.at("/security/secondFactorRequiredFor")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "SERVICE"})
    void showOtherSignedInUsersOnlyThePublicOnes(Role role) {
        JsonNode shown = http.as(Tokens.person(role, Ids.next(), Tokens.PUBLIC_ORGANIZATION))
                .get("/settings")
                .expect(200)
                .json();

        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("general", "payment", "signIn");
    }

    @Test
    void sayHowUsersSignInAndFollowTheRulesOfIt() {
        String before = http.get("/settings").expect(200).headers().getETag();
        assertThat(http.get("/settings").json().at("/signIn"))
                .isEqualTo(JsonMapper.shared().readTree("{\"providers\": [], \"instructorsNeedApproval\": false}"));

        JsonNode changed = change(Map.of("security", Map.of("instructorsNeedApproval", true)))
                .json();

        assertThat(changed.at("/signIn/instructorsNeedApproval").asBoolean()).isTrue();
        Answer open = http.with(HttpHeaders.IF_NONE_MATCH, String.valueOf(before))
                .get("/settings")
                .expect(200);
        assertThat(open.json().at("/signIn/instructorsNeedApproval").asBoolean())
                .isTrue();
        http.with(HttpHeaders.IF_NONE_MATCH, String.valueOf(open.headers().getETag()))
                .get("/settings")
                .expect(304);
        asAdmin()
                .patch("/settings", Map.of("signIn", Map.of("providers", List.of("x"))))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void areChangedByAMergePatch() {
        change(Map.of("general", Map.of("platformName", "Lyceum", "supportEmail", "help@example.org")));
        JsonNode after = change("""
                {"general": {"supportEmail": null, "defaultLanguage": "fr"}, "payment": {"currency": "EUR"}}""").json();

        assertThat(after.at("/general/platformName").asString()).isEqualTo("Lyceum");
        assertThat(after.at("/general/supportEmail").isNull()).isTrue();
        assertThat(after.at("/payment/currency").asString()).isEqualTo("EUR");
        assertThat(after.at("/payment/paymentsEnabled").asBoolean()).isFalse();
        assertThat(after.at("/changedBy").asString()).isEqualTo(admin.toString());
        assertThat(settings.general()).isEqualTo(new GeneralSettings("Lyceum", null, "fr"));
        assertThat(http.get("/settings").json().at("/general/platformName").asString())
                .isEqualTo("Lyceum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\": {}}",
                "{\"general\": {\"motto\": \"x\"}}",
                "{\"general\": null}",
                "{\"general\": {\"platformName\": null}}",
                "{\"general\": {\"platformName\": \"\"}}",
                "{\"general\": {\"platformName\": \"a\\r\\nBcc: x@example.org\"}}",
                "{\"general\": {\"supportEmail\": \"nobody\"}}",
                "{\"general\": {\"defaultLanguage\": \"tlh\"}}",
                "{\"security\": {\"signInBeforeVerifying\": null}}",
                "{\"security\": {\"signInBeforeVerifying\": \"perhaps\"}}",
                "{\"security\": {\"secondFactorRequiredFor\": null}}",
                "{\"security\": {\"secondFactorRequiredFor\": [null]}}",
                "{\"security\": {\"secondFactorRequiredFor\": [\"SERVICE\"]}}",
                "{\"payment\": {\"currency\": \"EURO\"}}",
                "{\"payment\": {\"currency\": \"XAU\"}}",
                "{\"payment\": {\"paymentsEnabled\": 1.5}}",
            })
    void refuseWhatIsNoSetting(String patch) {
        String before = asAdmin().get("/settings").body();

        Answer answer = asAdmin().patch("/settings", patch).expectProblem(400, "invalid-request");

        assertThat(answer.json().at("/errors/0/pointer").asString()).startsWith("#/");
        assertThat(asAdmin().get("/settings").body()).isEqualTo(before);
    }

    @Test
    void sayWhichFieldIsWrong() {
        Answer answer = asAdmin().patch("/settings", Map.of("general", Map.of("supportEmail", "nobody")));

        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("#/general/supportEmail");
    }

    @Test
    void areNotOverwrittenByAnAdminWhoReadAnEarlierVersion() {
        String seen = asAdmin().get("/settings").headers().getETag();
        change(Map.of("payment", Map.of("currency", "EUR")));

        asAdmin()
                .with(HttpHeaders.IF_MATCH, seen)
                .patch("/settings", Map.of("payment", Map.of("currency", "CHF")))
                .expectProblem(409, "stale-version");

        String now = asAdmin().get("/settings").headers().getETag();
        asAdmin()
                .with(HttpHeaders.IF_MATCH, now)
                .patch("/settings", Map.of("payment", Map.of("currency", "CHF")))
                .expect(200);
    }

    @Test
    void areSentOnceForEachVersionAndReader() {
        String open = http.get("/settings").headers().getETag();
        String whole = asAdmin().get("/settings").headers().getETag();

        http.with(HttpHeaders.IF_NONE_MATCH, open).get("/settings").expect(304);
        asAdmin().with(HttpHeaders.IF_NONE_MATCH, whole).get("/settings").expect(304);
        asAdmin().with(HttpHeaders.IF_NONE_MATCH, open).get("/settings").expect(200);
        change(Map.of("payment", Map.of("currency", "EUR")));
        http.with(HttpHeaders.IF_NONE_MATCH, open).get("/settings").expect(200);
    }

    @Test
    void keepEachVersionWithItsAuthor() {
        change(Map.of("general", Map.of("platformName", "Lyceum")));
        change(Map.of("general", Map.of("platformName", "Lyceum")));
        change(Map.of("general", Map.of("platformName", "Stoa")));

        assertThat(database.asAdministrator()
                        .sql("""
                                select value #>> '{general,platformName}' from setting_version
                                where changed_by = ? order by version
                                """)
                        .param(admin)
                        .query(String.class)
                        .list())
                .containsExactly("Lyceum", "Stoa");
    }

    @Test
    void loseNoneOfManyChangesAtOnce() throws Exception {
        List<Map<String, Object>> patches = List.of(
                Map.of("general", Map.of("platformName", "Lyceum")),
                Map.of("general", Map.of("supportEmail", "help@example.org")),
                Map.of("general", Map.of("defaultLanguage", "fr")),
                Map.of("payment", Map.of("currency", "EUR")),
                Map.of("payment", Map.of("paymentsEnabled", true)),
                Map.of("security", Map.of("instructorsNeedApproval", true)));

        AtOnce.call(patches.stream()
                .map(patch -> (Callable<Answer>) () -> change(patch))
                .toList());

        assertThat(settings.general()).isEqualTo(new GeneralSettings("Lyceum", "help@example.org", "fr"));
        assertThat(settings.payment()).isEqualTo(new PaymentSettings("EUR", true));
        assertThat(settings.security().instructorsNeedApproval()).isTrue();
    }

    @Test
    void areKnownToOtherInstancesWithinAMoment() {
        long next = settings.version().number() + 1;
        store(next, "Elsewhere");

        await().until(() -> settings.general().platformName().equals("Elsewhere"));
    }

    @Test
    void stayAsTheyWereWhileTheDatabaseIsOfNoUse() {
        change(Map.of("general", Map.of("platformName", "Lyceum")));
        String table = "alter table setting_version rename to ";
        database.asAdministrator().sql(table + "setting_version_away").update();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(settings::look);

            assertThat(http.get("/settings")
                            .expect(200)
                            .json()
                            .at("/general/platformName")
                            .asString())
                    .isEqualTo("Lyceum");
        } finally {
            database.asAdministrator()
                    .sql("alter table setting_version_away rename to setting_version")
                    .update();
        }
    }

    @Test
    void areForAdminsByThePoliciesAlone() {
        change(Map.of("general", Map.of("platformName", "Lyceum")));

        assertThat(seenBy(Role.ADMIN)).isNotEmpty();
        Stream.of(Role.STUDENT, Role.INSTRUCTOR, Role.ORGANIZATION_ADMIN)
                .forEach(role -> assertThat(seenBy(role)).as(role.name()).isEmpty());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.asWeb(
                        admin,
                        Tokens.PUBLIC_ORGANIZATION,
                        true,
                        web -> web.sql("insert into setting_version values (1000000, '{}', now(), ?)")
                                .param(admin)
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void canHavePeopleVerifyTheirAddressBeforeTheySignIn() {
        Person before = aPerson(http);
        change(Map.of("security", Map.of("signInBeforeVerifying", false)));
        String email = anEmail();

        Answer registered = http.post("/auth/register", aRegistration(email)).expect(201);
        assertThat(registered.json().propertyNames()).containsExactly("status");
        assertThat(cookies(registered)).isEmpty();
        for (int i = 0; i < 6; i++) { // more than may fail in a minute
            login(http, email, PASSWORD).expectProblem(401, "email-not-verified");
        }
        login(http, email, PASSWORD + "!").expectProblem(401, "wrong-credentials");
        login(http, before.email(), PASSWORD).expectProblem(401, "email-not-verified");
        http.as(before.token()).get("/users/me").expect(200);

        var first = mailbox.awaitLink(email, "verify-email");
        http.post("/auth/verify-email/request", Map.of("email", email)).expect(202);
        var second = await().until(
                        () -> mailbox.awaitLink(email, "verify-email"),
                        it -> !it.token().equals(first.token()));
        http.post("/auth/verify-email", Map.of("token", second.token())).expect(204);
        login(http, email, PASSWORD).expect(200);
    }

    @Test
    void canHideWhetherAnAddressHasAnAccount() {
        Person alice = confirmed(database, aPerson(http));
        Person mallory = aPerson(http);
        change(Map.of("security", Map.of("signInBeforeVerifying", false)));
        double hashed = hashed();
        String free = anEmail();

        Answer forFree = http.post("/auth/register", aRegistration(free)).expect(201);
        double once = hashed() - hashed;
        Answer forTaken =
                http.post("/auth/register", aRegistration(alice.email())).expect(201);

        assertThat(forTaken.body()).isEqualTo(forFree.body());
        assertThat(forTaken.headers().headerNames()).isEqualTo(forFree.headers().headerNames());
        assertThat(once).isEqualTo(1);
        assertThat(hashed() - hashed).as("as much work").isEqualTo(2);
        var told = await().until(
                        () -> mailbox.of(alice.email()).stream()
                                .filter(it -> it.subject().equals("You have an account already"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(told.text()).contains("Hello Ada,");
        login(http, alice.email(), PASSWORD).expect(200);
        mailbox.awaitLink(free, "verify-email");

        for (String email : List.of(alice.email(), anEmail())) {
            http.as(mallory.token())
                    .post("/auth/change-email", Map.of("email", email, "password", PASSWORD))
                    .expect(202);
        }
        await().until(() -> mailbox.of(alice.email()).stream()
                        .filter(it -> it.subject().equals("You have an account already"))
                        .count()
                == 2);
        assertThat(mailbox.of(alice.email())).noneMatch(it -> it.page().equals("confirm-new-email"));
    }

    @Test
    void doNotLetAnAdminShutThemselvesOut() {
        Person unverified = aPerson(http);

        http.as(Tokens.admin(unverified.id()))
                .patch("/settings", Map.of("security", Map.of("signInBeforeVerifying", false)))
                .expectProblem(422, "own-address-not-verified");

        assertThat(settings.security().signInBeforeVerifying()).isTrue();
    }

    private double hashed() {
        return meters.get("executor.completed")
                .tag("name", "registrations")
                .functionCounter()
                .count();
    }

    private void store(long version, String platformName) {
        database.asAdministrator()
                .sql("insert into setting_version values (?, ?::jsonb, now(), ?)")
                .params(
                        version,
                        JsonMapper.shared().writeValueAsString(Map.of("general", Map.of("platformName", platformName))),
                        admin)
                .update();
    }

    private List<Long> seenBy(Role role) {
        return database.asWeb(
                admin,
                Tokens.PUBLIC_ORGANIZATION,
                role,
                web -> web.sql("select version from setting_version")
                        .query(Long.class)
                        .list());
    }

    private Answer change(Object patch) {
        return asAdmin().patch("/settings", patch).expect(200);
    }

    private Http asAdmin() {
        return http.as(token);
    }
}
